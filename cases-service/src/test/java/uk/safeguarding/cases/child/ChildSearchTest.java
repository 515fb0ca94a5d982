package uk.safeguarding.cases.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.platform.testing.TestToken;

@QuarkusTest
class ChildSearchTest {

    private static final String ELSEWHERE = "W06000016";

    private String child;
    private String reference;
    private String own;

    @BeforeEach
    void register() {
        reference = "FIND-" + UUID.randomUUID().toString().substring(0, 18);
        own = ChildResourceTest.unlike();
        child = register(Map.of(
                "childReference",
                reference,
                "identifiers",
                Map.of("upn", "P207000016049"),
                "formerIdentifiers",
                List.of(Map.of("kind", "CHILD_REFERENCE", "value", "OLD-" + reference)),
                "otherNames",
                List.of(Map.of("kind", "FORMER", "forename", own))));
    }

    private static String register(Map<String, Object> facts) {
        Map<String, Object> child = new HashMap<>(Map.of(
                "childReference", "FIND-" + UUID.randomUUID().toString().substring(0, 18),
                "forename", "Siobhán",
                "surname", "O'Findable-Smythe",
                "birthDate", "2011-02-28",
                "sex", "F"));
        child.putAll(facts);
        return id(asRecordsOfficer().body(child).post("/v1/children"));
    }

    private static ValidatableResponse search(RequestSpecification who, Map<String, Object> wanted) {
        return who.queryParam("pageSize", 200)
                .body(wanted)
                .post("/v1/children/search")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Siobhan,  OFindable Smythe, 2011-02-28, SAME,    SAME,    SAME",
        "SIOBHÁN,  Smythe,           2011-02-28, SAME,    SAME,    SAME",
        "Siobahn,  Ofindible,        2011-02-28, SIMILAR, SIMILAR, SAME",
        "Shivaughn, Smythe,          2011-02-28, DIFFERENT, SAME,  SAME",
        "Siobhan,  Smith,            2012-02-28, SAME,    SIMILAR, YEAR_OFF_BY_ONE",
        "Siobhan,  Smythe,           2010-02-28, SAME,    SAME,    YEAR_OFF_BY_ONE",
        "Siobhan,  Smythe,           2012-02-29, SAME,    SAME,    YEAR_OFF_BY_ONE", // a leap day has a day before
        "Siobhan,  Smythe,           2001-12-24, SAME,    SAME,    DIFFERENT"
    })
    void finds_a_child_whose_name_or_birth_date_is_half_remembered(
            String forename,
            String surname,
            String birthDate,
            String forenameIs,
            String surnameIs,
            String birthDateIs) {
        String found = "data.find { it.id == '%s' }.facts".formatted(child);
        search(asRecordsOfficer(), Map.of("forename", forename, "surname", surname, "birthDate", birthDate))
                .body("data.id", hasItem(child))
                .body(found + ".find { it.fact == 'FORENAME' }.how", equalTo(forenameIs))
                .body(found + ".find { it.fact == 'SURNAME' }.how", equalTo(surnameIs))
                .body(found + ".find { it.fact == 'BIRTH_DATE' }.how", equalTo(birthDateIs));
    }

    @Test
    void finds_a_child_by_day_and_month_the_other_way_round() {
        String swapped = register(Map.of("birthDate", "2011-03-07"));
        search(asRecordsOfficer(), Map.of("surname", "Smythe", "birthDate", "2011-07-03"))
                .body("data.id", hasItem(swapped))
                .body("data.id", not(hasItem(child)));
    }

    @Test
    void finds_a_child_by_any_reference_and_number_it_has_or_had() {
        search(asRecordsOfficer(), Map.of("childReference", reference.toLowerCase(java.util.Locale.ROOT)))
                .body("data.id", equalTo(List.of(child)))
                .body("data[0].score", equalTo(1.0f));
        search(asRecordsOfficer(), Map.of("childReference", "OLD-" + reference))
                .body("data.id", equalTo(List.of(child)))
                .body("data[0].facts[0].how", equalTo("FORMER"));
        search(asRecordsOfficer(), Map.of("upn", "P207000016049", "surname", "Nobody"))
                .body("data.id", hasItem(child));
    }

    @Test
    void puts_the_likest_first_and_says_when_there_are_more() {
        register(Map.of("otherNames", List.of(Map.of("kind", "FORMER", "forename", own + "x"))));

        asRecordsOfficer()
                .queryParam("pageSize", 1)
                .body(Map.of("forename", own, "surname", "Smythe"))
                .post("/v1/children/search")
                .then()
                .statusCode(200)
                .body("data.id", equalTo(List.of(child)))
                .body("truncated", equalTo(true));
        search(asRecordsOfficer(), Map.of("forename", own, "surname", "Smythe"))
                .body("data", hasSize(2))
                .body("truncated", equalTo(false));
    }

    @Test
    void follows_the_name_as_it_is_corrected_and_forgets_it_when_the_child_is_voided() {
        String corrected = ChildResourceTest.unlike();
        asRecordsOfficer()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "reasonCode",
                        "DATA_ENTRY_ERROR",
                        "changes",
                        Map.of("otherNames", List.of(), "forename", corrected)))
                .post("/v1/children/{id}/corrections", child)
                .then()
                .statusCode(200);
        search(asRecordsOfficer(), Map.of("surname", own)).body("data.id", not(hasItem(child)));
        search(asRecordsOfficer(), Map.of("surname", corrected)).body("data.id", equalTo(List.of(child)));

        asRecordsOfficer()
                .header("If-Match", "\"2\"")
                .body(Map.of("reasonCode", "DUPLICATE"))
                .post("/v1/children/{id}/void", child)
                .then()
                .statusCode(200);
        search(asRecordsOfficer(), Map.of("surname", corrected)).body("data", empty());
    }

    @Test
    void neither_counts_nor_ranks_whom_the_caller_does_not_see() throws SQLException {
        TestToken worker =
                TestToken.as("social-worker").with("staffId", "SW-FINDER").with("sub", "SW-FINDER");
        String seen = id(as(worker, "DIRECT_WORK")
                .body(Map.of(
                        "childReference", "FIND-" + UUID.randomUUID().toString().substring(0, 18),
                        "forename", own,
                        "surname", "Smyth",
                        "birthDate", "2011-02-28",
                        "sex", "F"))
                .post("/v1/children"));

        search(as(worker, "DIRECT_WORK"), Map.of("forename", own, "surname", "Smythe"))
                .body("data.id", equalTo(List.of(seen)))
                .body("truncated", equalTo(false));
        search(as(worker, "DIRECT_WORK"), Map.of("upn", "P207000016049")).body("data", empty());
        search(as(TestToken.as("records-officer").in(ELSEWHERE), "DIRECT_WORK"), Map.of("surname", own))
                .body("data", empty());
        assertThat(ChildResourceTest.audited("searchChildren", seen)).containsExactly("DISCLOSED");
        assertThat(ChildResourceTest.audited("searchChildren", child)).isEmpty();
    }

    @Test
    void does_not_find_a_child_from_whom_the_caller_is_excluded() {
        id(as("quality-assurance-manager", "AUDIT")
                .body(Map.of(
                        "person", child,
                        "kind", "EXCLUDED_FROM",
                        "staffId", "RECORDS-KIN",
                        "basis", "PERSONAL_CONNECTION",
                        "from", "2025-06-02"))
                .post("/v1/sensitivities"));
        var kin = TestToken.as("records-officer").with("staffId", "RECORDS-KIN");

        search(as(kin, "DIRECT_WORK"), Map.of("childReference", reference)).body("data", empty());
        search(as(kin, "DIRECT_WORK"), Map.of("surname", own)).body("data", empty());
    }
}
