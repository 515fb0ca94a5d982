package uk.safeguarding.cases.irocaseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;
import uk.safeguarding.platform.record.Warning;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class IroCaseloadsTest {

    private final String officer = "IRO-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void children_count_from_the_first_day_to_the_last_and_an_officer_sees_the_own_alone() {
        appoint("2025-06-05");
        String ended = appoint("2025-06-05");
        appoint("2025-09-01");
        Spans.change("/v1/iro-allocations/" + ended + "/end", Map.of("to", "2025-07-01"))
                .statusCode(200);

        assertThat(children("2025-06-04")).isNull();
        assertThat(children("2025-06-05")).isEqualTo(2);
        assertThat(children("2025-06-30")).isEqualTo(2);
        assertThat(children("2025-07-01")).isEqualTo(1);
        assertThat(children("2025-09-01")).isEqualTo(2);
        caseloads("iro", "REVIEW", "2025-09-01")
                .body("data.staffId", contains(officer))
                .body("children", equalTo(2));
    }

    /// In a year of which no other test records allocations.
    @Test
    void the_service_is_held_against_its_officers_in_post() {
        caseloads("quality-assurance-manager", "AUDIT", "2008-03-31").body("inPostFte", nullValue());
        id(as("quality-assurance-manager", "AUDIT").body("""
                        {"team": "IRO_SERVICE", "asAt": "2008-03-31", "establishedFte": 4, "permanentFte": 2.5, "agencyFte": 1}""").post("/v1/staffing"));

        caseloads("quality-assurance-manager", "AUDIT", "2008-03-30").body("inPostFte", nullValue());
        caseloads("quality-assurance-manager", "AUDIT", "2008-03-31")
                .body("inPostFte", equalTo(3.5f))
                .body("warnings.rule", contains("iro-caseload-below-50"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"49.99, iro-caseload-below-50", "50.00,", "70.00,", "70.01, iro-caseload-above-70"})
    void fifty_to_seventy_children_are_in_order(BigDecimal childrenPerFte, String rule) {
        assertThat(IroCaseloads.warnings(childrenPerFte))
                .extracting(Warning::rule)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    private String appoint(String from) {
        return id(InCare.sinceJune().postOfChild("/v1/iro-allocations", Map.of("staffId", officer, "from", from)));
    }

    /// Of the officer, as quality assurance sees it.
    private Integer children(String on) {
        return caseloads("quality-assurance-manager", "AUDIT", on)
                .extract()
                .path("data.find { it.staffId == '%s' }?.children".formatted(officer));
    }

    private ValidatableResponse caseloads(String role, String purpose, String on) {
        TestToken caller = TestToken.as(role);
        return as(role.equals("iro") ? caller.with("staffId", officer) : caller, purpose)
                .queryParam("on", on)
                .get("/v1/iro-caseloads")
                .then()
                .statusCode(200);
    }
}
