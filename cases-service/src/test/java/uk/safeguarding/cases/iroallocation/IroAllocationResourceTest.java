package uk.safeguarding.cases.iroallocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.cases.CasesApi.id;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.Spans;
import uk.safeguarding.cases.Spans.InCare;

@QuarkusTest
class IroAllocationResourceTest {

    private static final String PATH = "/v1/iro-allocations";

    private InCare care;

    @BeforeEach
    void a_child_in_care_since_2_June_2025() {
        care = InCare.sinceJune();
    }

    @Test
    void appointing_another_officer_ends_the_running_allocation() {
        String first = appoint("IRO", "2025-06-05");
        appoint("IRO-2", "2025-09-01");

        care.list(PATH)
                .body("data.staffId", contains("IRO", "IRO-2"))
                .body("data[0].to", equalTo("2025-09-01"))
                .body("data[1].to", nullValue());
        assertThat(Spans.eventTypes(first))
                .containsExactly("cases.iro-allocation.started.v1", "cases.iro-allocation.ended.v1");
    }

    @ParameterizedTest(name = "appointed {0}: {1}")
    @CsvSource({"2025-06-02, ON_TIME", "2025-06-09, ON_TIME", "2025-06-10, LATE"})
    void the_first_is_in_time_to_its_last_day_and_later_ones_have_none(String from, String state) {
        appoint("IRO", from);
        appoint("IRO-2", "2025-09-01");

        care.list(PATH)
                .body("data[0].timescale.rule", equalTo("IRO_APPOINTED_5_WORKING_DAYS"))
                .body("data[0].timescale.clockStarted", equalTo("2025-06-02"))
                .body("data[0].timescale.due", equalTo("2025-06-09"))
                .body("data[0].timescale.state", equalTo(state))
                .body("data[1].timescale", nullValue());
        assertThat(Spans.events(care.period()).getFirst())
                .contains(
                        "\"iroAppointmentRule\":\"IRO_APPOINTED_5_WORKING_DAYS\"",
                        "\"iroAppointmentDueOn\":\"2025-06-09\"");
    }

    @Test
    void events_know_the_officer_by_a_pseudonym() {
        String first = appoint("IRO", "2025-06-05");

        assertThat(Spans.events(first).getFirst())
                .containsPattern("\"staff\":\"[A-Za-z0-9_-]{43}\"")
                .doesNotContain("\"IRO\"");
    }

    @Test
    void an_officer_may_be_appointed_after_days_without_one() {
        String first = appoint("IRO", "2025-06-05");
        Spans.change(PATH + "/" + first + "/end", Map.of("to", "2025-07-01")).statusCode(200);
        appoint("IRO-2", "2025-07-10");

        care.list(PATH).body("data[0].to", equalTo("2025-07-01"));
    }

    @Test
    void nobody_is_appointed_for_a_child_who_is_not_looked_after() {
        care.postOfChild(PATH, Map.of("staffId", "IRO", "from", "2025-06-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("iro-allocation-outside-period-of-care"));
    }

    @Test
    void an_allocation_ends_with_care() {
        appoint("IRO", "2025-06-05");
        care.cease("2025-08-01").statusCode(200);

        care.list(PATH).body("data.to", contains("2025-08-01"));
    }

    @Test
    void voiding_the_later_lets_the_earlier_run_on() {
        appoint("IRO", "2025-06-05");
        String second = appoint("IRO-2", "2025-09-01");
        Spans.revoke(PATH + "/" + second).statusCode(200);

        care.list(PATH).body("data.staffId", contains("IRO")).body("data[0].to", nullValue());
    }

    @Test
    void a_mistaken_day_moves_the_one_before_with_it() {
        appoint("IRO", "2025-06-05");
        String second = appoint("IRO-2", "2025-09-01");
        Spans.correct(PATH + "/" + second, Map.of("from", "2025-09-03")).statusCode(200);

        care.list(PATH).body("data[0].to", equalTo("2025-09-03"));
    }

    private String appoint(String staffId, String from) {
        return id(care.postOfChild(PATH, Map.of("staffId", staffId, "from", from)));
    }
}
