package uk.safeguarding.cases.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.aChildBornOn;
import static uk.safeguarding.cases.CasesApi.asIro;
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

@QuarkusTest
class CommendationResourceTest {

    private static final String PATH = "/v1/commendations";

    private String child;

    @BeforeEach
    void a_child_of_the_officer() {
        child = aChildBornOn("2012-01-15");
    }

    @Test
    void good_practice_is_told_without_its_words_or_names() {
        String good =
                id(commend("REUNIFICATION", "2025-07-01", Map.of("commendedTeam", "TEAM-1", "notes", "Robin is home")));

        assertThat(Spans.events(good).getFirst())
                .contains("\"theme\":\"REUNIFICATION\"", "\"team\":")
                .doesNotContain("Robin", "TEAM-1", "IRO");
        Spans.correct(PATH + "/" + good, Map.of("theme", "VOICE_OF_CHILD"))
                .statusCode(200)
                .body("theme", equalTo("VOICE_OF_CHILD"));
        Spans.revoke(PATH + "/" + good).statusCode(200);
        assertThat(Spans.eventTypes(good))
                .containsExactly(
                        "cases.commendation.recorded.v1",
                        "cases.commendation.corrected.v1",
                        "cases.commendation.voided.v1");
    }

    @Test
    void is_listed_by_theme() {
        id(commend("REPORTS", "2025-07-02", Map.of("commendedStaffId", "SW-1")));
        id(commend("REPORTS", "2025-07-01", Map.of("commendedStaffId", "SW-1")));
        id(commend("OTHER", "2025-07-01", Map.of("commendedStaffId", "SW-1")));

        asIro().queryParam("childId", child)
                .queryParam("theme", "REPORTS")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.commendedOn", contains("2025-07-01", "2025-07-02"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2012-01-14, SW-1, commendation-before-birth",
        "2035-01-01, SW-1, commendation-in-future",
        "2025-07-01,     , commendation-of-nobody"
    })
    void what_cannot_be_is_refused_by_name(String day, String staff, String rule) {
        commend("REPORTS", day, staff == null ? Map.of() : Map.of("commendedStaffId", staff))
                .then()
                .statusCode(422)
                .body("code", equalTo(rule));
    }

    private Response commend(String theme, String day, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("childId", child, "commendedOn", day, "staffId", "IRO", "theme", theme));
        return asIro().body(body).post(PATH);
    }
}
