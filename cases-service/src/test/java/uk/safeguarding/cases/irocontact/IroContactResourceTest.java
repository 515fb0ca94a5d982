package uk.safeguarding.cases.irocontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.safeguarding.cases.CasesApi.as;
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
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class IroContactResourceTest {

    private static final String PATH = "/v1/iro-contacts";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Test
    void a_visit_is_told_without_the_notes() {
        String visit =
                id(contact("VISIT", "2025-07-14", Map.of("seenAlone", true, "notes", "Robin showed me the new room")));

        assertThat(Spans.eventTypes(visit)).containsExactly("cases.iro-contact.recorded.v1");
        assertThat(Spans.events(visit).getFirst())
                .contains("\"kind\":\"VISIT\"", "\"seenAlone\":true", "\"ageYears\":13")
                .doesNotContain("Robin", "notes");
        asIro().get(PATH + "/" + visit).then().statusCode(200).body("notes", equalTo("Robin showed me the new room"));
    }

    @Test
    void is_listed_by_kind_the_earliest_first() {
        contact("CALL", "2025-08-01", Map.of()).then().statusCode(201);
        contact("CALL", "2025-07-01", Map.of()).then().statusCode(201);
        contact("MIDWAY_CHECK", "2025-07-15", Map.of("planProgress", "DELAYED"))
                .then()
                .statusCode(201);

        asIro().queryParam("childId", care.child())
                .queryParam("kind", "CALL")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("data.contactedOn", contains("2025-07-01", "2025-08-01"));
    }

    @ParameterizedTest(name = "{0} on {1} with {2}: {4}")
    @CsvSource({
        "CALL,         2025-06-01, ,             ,          iro-contact-outside-period-of-care",
        "CALL,         2035-06-01, ,             ,          iro-contact-in-future",
        "CALL,         2025-07-01, seenAlone,    true,      iro-contact-seen-alone-of-visit",
        "VISIT,        2025-07-01, planProgress, ON_COURSE, iro-contact-progress-of-midway-check",
        "MIDWAY_CHECK, 2025-07-01, ,             ,          iro-contact-progress-of-midway-check"
    })
    void what_cannot_be_is_refused_by_name(String kind, String day, String field, String value, String rule) {
        Map<String, Object> more = new HashMap<>();
        if (field != null) {
            more.put(field, "true".equals(value) ? (Object) true : value);
        }
        contact(kind, day, more).then().statusCode(422).body("code", equalTo(rule));
    }

    @Test
    void a_mistake_is_corrected_and_what_never_was_is_voided() {
        String call = id(contact("CALL", "2025-07-01", Map.of()));
        Spans.correct(PATH + "/" + call, Map.of("kind", "VISIT", "seenAlone", false))
                .statusCode(200)
                .body("kind", equalTo("VISIT"));
        Spans.correct(PATH + "/" + call, Map.of("contactedOn", "2025-06-01"))
                .statusCode(422)
                .body("code", equalTo("iro-contact-outside-period-of-care"));
        Spans.revoke(PATH + "/" + call).statusCode(200);

        assertThat(Spans.eventTypes(call))
                .containsExactly(
                        "cases.iro-contact.recorded.v1",
                        "cases.iro-contact.corrected.v1",
                        "cases.iro-contact.voided.v1");
    }

    @Test
    void care_cannot_have_ended_before_it_and_takes_it_along_when_it_never_was() {
        String call = id(contact("CALL", "2025-07-01", Map.of()));
        care.cease("2025-07-01").statusCode(422).body("code", equalTo("iro-contact-outside-period-of-care"));
        Spans.revoke("/v1/periods-of-care/" + care.period()).statusCode(200);

        asIro().get(PATH + "/" + call).then().statusCode(200).body("voided", equalTo(true));
    }

    @Test
    void is_loaded_once_for_its_source() {
        Map<String, Object> facts = Map.of("sourceSystem", "LCS", "sourceId", "contact-1-" + care.child());
        String first = id(contact("CALL", "2025-07-01", facts));

        contact("CALL", "2025-07-01", facts).then().statusCode(200).body("id", equalTo(first));
    }

    private Response contact(String kind, String day, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("periodOfCareId", care.period(), "kind", kind, "contactedOn", day, "staffId", "IRO"));
        return as("iro", "REVIEW").body(body).post(PATH);
    }
}
