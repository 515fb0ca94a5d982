package uk.safeguarding.cases.educationplacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class EducationPlacementResourceTest {

    private static final String PATH = "/v1/education-placements";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Test
    void starting_at_another_school_ends_the_one_before() {
        start("SCHOOL", "2023-09-04");
        start("ALTERNATIVE_PROVISION", "2025-06-16");

        care.list(PATH)
                .body("data.kind", contains("SCHOOL", "ALTERNATIVE_PROVISION"))
                .body("data[0].to", equalTo("2025-06-16"))
                .body("data[1].to", nullValue());
    }

    @Test
    void the_school_is_not_in_the_event() {
        String school = id(care.postOfChild(PATH, Map.of("kind", "SCHOOL", "urn", "999001", "from", "2023-09-04")));

        assertThat(Spans.events(school).getFirst())
                .contains("\"kind\":\"SCHOOL\"")
                .doesNotContain("999001");
    }

    @Test
    void school_goes_on_when_care_ends() {
        start("SCHOOL", "2023-09-04");
        care.cease("2025-08-01").statusCode(200);

        care.list(PATH).body("data[0].to", nullValue());
    }

    @Test
    void nobody_is_at_school_before_birth() {
        care.postOfChild(PATH, Map.of("kind", "EARLY_YEARS", "from", "2012-01-14"))
                .then()
                .statusCode(422)
                .body("code", equalTo("education-placement-outside-lifetime"));
    }

    @Test
    void ends_once() {
        String school = start("SCHOOL", "2023-09-04");
        Spans.change(PATH + "/" + school + "/end", Map.of("to", "2025-07-25")).statusCode(200);

        Spans.change(PATH + "/" + school + "/end", Map.of("to", "2025-07-26"))
                .statusCode(409)
                .body("code", equalTo("education-placement-ended"));
        assertThat(Spans.eventTypes(school))
                .containsExactly("cases.education-placement.started.v1", "cases.education-placement.ended.v1");
    }

    @Test
    void what_was_a_mistake_is_corrected_or_voided() {
        String first = start("SCHOOL", "2023-09-04");
        String second = start("TRAINING", "2025-06-16");
        Spans.correct("/v1/education-placements/" + first, Map.of("from", "2023-09-05"))
                .statusCode(200);
        Spans.revoke("/v1/education-placements/" + second).statusCode(200);

        care.list(PATH)
                .body("data.id", contains(first))
                .body("data.from", contains("2023-09-05"))
                .body("data[0].to", nullValue());
    }

    private String start(String kind, String from) {
        return id(care.postOfChild(PATH, Map.of("kind", kind, "from", from)));
    }
}
