package uk.safeguarding.cases.resourcepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class ResourcePackResourceTest {

    private static final String PATH = "/v1/resource-packs";
    private static final String TO_CHILD = PATH + "?audience=CHILD";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Test
    void are_due_to_child_and_parents_when_care_begins() {
        care.list(PATH)
                .body("data.audience", containsInAnyOrder("CHILD", "PARENT"))
                .body("data.timescale.due", contains("2025-06-09", "2025-06-09"))
                .body("data[0].timescale.rule", equalTo("RESOURCE_PACK_5_WORKING_DAYS"))
                .body("data[0].timescale.state", equalTo("OVERDUE"));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2025-05-30, ON_TIME", "2025-06-09, ON_TIME", "2025-06-10, LATE"})
    void issued_is_in_time_to_the_last_day(String day, String state) {
        String due = care.list(TO_CHILD).extract().path("data[0].id");

        Spans.change(PATH + "/" + due + "/outcome", pack(day))
                .statusCode(200)
                .body("timescale.state", equalTo(state))
                .body("version", equalTo("2.1"));
        assertThat(Spans.eventTypes(due))
                .containsExactly("cases.resource-pack.scheduled.v1", "cases.resource-pack.issued.v1");
    }

    @Test
    void can_be_issued_once_more_and_is_loaded_once_for_its_source() {
        String due = care.list(TO_CHILD).extract().path("data[0].id");
        Map<String, Object> body = pack("2025-06-05");
        body.putAll(Map.of("audience", "CHILD", "sourceSystem", "LCS", "sourceId", "pack-" + care.child()));

        care.post(PATH, body).then().statusCode(201).body("id", equalTo(due));
        care.post(PATH, body).then().statusCode(200).body("id", equalTo(due));
        record("CHILD", "2025-09-01").then().statusCode(201).body("timescale.state", equalTo("ON_TIME"));
        care.list(TO_CHILD).body("data.issuedOn", contains("2025-06-05", "2025-09-01"));
    }

    @Test
    void that_was_not_issued_after_all_is_due_again() {
        String issued = id(record("PARENT", "2025-06-05"));
        Spans.correct(PATH + "/" + issued, Map.of("how", "POSTED"))
                .statusCode(200)
                .body("how", equalTo("POSTED"));
        Spans.revoke(PATH + "/" + issued).statusCode(200);

        care.list(PATH + "?issued=false").body("data", hasSize(2));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "2.1,             2035-06-05, 422, resource-pack-in-future",
        "2.1,             2012-01-14, 422, resource-pack-before-birth",
        "2.1,             2025-09-01, 422, resource-pack-after-care",
        "Robin's own one, 2025-06-05, 400, invalid-request"
    })
    void that_cannot_be_is_refused(String version, String day, int status, String code) {
        care.cease("2025-09-01").statusCode(200);
        Map<String, Object> body = pack(day);
        body.putAll(Map.of("audience", "CHILD", "version", version));

        care.post(PATH, body).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void falls_away_with_care_that_ended_by_the_last_day_and_is_never_left_outside_it() {
        id(record("CHILD", "2025-06-05"));

        care.cease("2025-06-05").statusCode(409).body("code", equalTo("period-of-care-has-resource-packs"));
        care.cease("2025-06-09").statusCode(200);
        care.list(PATH + "?audience=PARENT").body("data.timescale.state", contains("NOT_APPLICABLE"));
        Spans.revoke("/v1/periods-of-care/" + care.period()).statusCode(200);
        care.list(PATH).body("data", empty());
    }

    private Response record(String audience, String day) {
        Map<String, Object> body = pack(day);
        body.put("audience", audience);
        return care.post(PATH, body);
    }

    private static Map<String, Object> pack(String day) {
        return new HashMap<>(Map.of("issuedOn", day, "version", "2.1", "how", "EXPLAINED_IN_PERSON", "staffId", "SW"));
    }
}
