package uk.safeguarding.conferences.section47;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.anEnquiry;
import static uk.safeguarding.conferences.ConferencesApi.anUnbornChild;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.conferencesOf;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.etag;
import static uk.safeguarding.conferences.ConferencesApi.hold;
import static uk.safeguarding.conferences.ConferencesApi.openConferenceOf;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.safeguarding.conferences.EventLog;

@QuarkusTest
class Section47ResourceTest {

    private String child;
    private String family;
    private String discussion;
    private String enquiry;

    /// The conference is due on 30 May 2025.
    @BeforeEach
    void an_enquiry_initiated_on_8_May_2025() {
        child = aChildBornOn("2015-01-15");
        family = aFamilyOf(child);
        discussion = aStrategyDiscussion(family, "2025-05-08", child);
        enquiry = anEnquiry(discussion, child, "2025-05-09");
    }

    @Test
    void shows_the_duty_to_hold_a_conference_and_the_query_of_the_census() {
        get().body("conferenceDueOn", equalTo("2025-05-30"))
                .body("timescale.state", equalTo("OVERDUE"))
                .body("warnings.rule", contains("census-8675-no-conference-after-15-working-days"));
    }

    @Test
    void shows_the_conference_that_was_held_on_it() {
        hold(openConferenceOf(family), "2025-05-30", child + " NO_PLAN").statusCode(200);

        get().body("conferenceHeldOn", equalTo("2025-05-30"))
                .body("timescale.state", equalTo("ON_TIME"))
                .body("warnings", empty());
        asSocialWorker()
                .queryParam("childId", child)
                .get("/v1/section-47-enquiries")
                .then()
                .statusCode(200)
                .body("data.conferenceHeldOn", contains("2025-05-30"));
    }

    @Test
    void is_started_once_for_a_child() {
        asSocialWorker()
                .body(Map.of("strategyDiscussionId", discussion, "childId", child, "startedOn", "2025-05-09"))
                .post("/v1/section-47-enquiries")
                .then()
                .statusCode(409)
                .body("code", equalTo("section-47-once-per-child"));
    }

    @Test
    void about_an_unborn_child_schedules_a_pre_birth_conference() {
        String unborn = anUnbornChild();
        family = aFamilyOf(unborn);
        anEnquiry(aStrategyDiscussion(family, "2025-05-08", unborn), unborn, "2025-05-08");

        conferencesOf(family)
                .body("data.kind", contains("PRE_BIRTH"))
                .body("data[0].timescale.rule", equalTo("CONFERENCE_PRE_BIRTH_15_WORKING_DAYS"));
    }

    @Test
    void about_a_child_with_a_plan_schedules_no_other_conference() {
        hold(openConferenceOf(family), "2025-05-30", child + " PLAN_STARTED NEG")
                .statusCode(200);
        anEnquiry(aStrategyDiscussion(family, "2025-07-01", child), child, "2025-07-01");

        conferencesOf(family).body("data.findAll {it.open}.kind", contains("REVIEW"));
    }

    @Nested
    class Concluding_it {
        @Test
        void without_a_conference_lets_the_one_scheduled_fall_away_until_its_last_day() {
            conclude("2025-05-30", "NO_CONFERENCE")
                    .statusCode(200)
                    .body("timescale.state", equalTo("NOT_APPLICABLE"))
                    .body("warnings", empty());

            conferencesOf(family).body("data[0].fellAwayOn", equalTo("2025-05-30"));
            assertThat(EventLog.of(enquiry))
                    .extracting(EventLog.Recorded::type)
                    .containsExactly(
                            "conferences.section-47-enquiry.started.v1", "conferences.section-47-enquiry.concluded.v1");
        }

        @Test
        void without_a_conference_after_its_last_day_leaves_it_overdue() {
            conclude("2025-06-02", "NO_CONFERENCE").statusCode(200);

            conferencesOf(family)
                    .body("data[0].fellAwayOn", nullValue())
                    .body("data[0].timescale.state", equalTo("OVERDUE"))
                    .body("data[0].open", equalTo(false));
        }

        @Test
        void with_a_conference_leaves_the_duty() {
            conclude("2025-05-20", "CONFERENCE").statusCode(200);

            conferencesOf(family).body("data[0].open", equalTo(true));
        }

        @Test
        void without_a_conference_is_refused_after_one_was_held() {
            hold(openConferenceOf(family), "2025-05-30", child + " NO_PLAN").statusCode(200);

            conclude("2025-06-02", "NO_CONFERENCE")
                    .statusCode(422)
                    .body("code", equalTo("section-47-conference-was-held"));
        }

        @Test
        void twice_is_refused() {
            conclude("2025-05-20", "CONFERENCE").statusCode(200);

            conclude("2025-05-20", "CONFERENCE").statusCode(409).body("code", equalTo("section-47-concluded"));
        }

        @Test
        void by_mistake_is_corrected_and_the_conference_is_owed_again() {
            conclude("2025-05-20", "NO_CONFERENCE").statusCode(200);

            correct("/v1/section-47-enquiries/" + enquiry, "{\"outcome\": \"CONFERENCE\"}")
                    .statusCode(200);

            conferencesOf(family).body("data[0].open", equalTo(true)).body("data[0].fellAwayOn", nullValue());
        }
    }

    @Nested
    class Correcting_what_initiated_it {
        @Test
        void moves_the_last_day_of_the_conference() {
            correct("/v1/strategy-discussions/" + discussion, "{\"heldOn\": \"2025-05-07\"}")
                    .statusCode(200);

            get().body("conferenceDueOn", equalTo("2025-05-29"));
            conferencesOf(family).body("data[0].timescale.due", equalTo("2025-05-29"));
        }

        @Test
        void to_a_day_after_the_enquiry_started_is_refused() {
            correct("/v1/strategy-discussions/" + discussion, "{\"heldOn\": \"2025-05-12\"}")
                    .statusCode(422)
                    .body("code", equalTo("section-47-before-strategy-discussion"));
        }

        @Test
        void away_is_refused_while_an_enquiry_stands() {
            revoke("/v1/strategy-discussions/" + discussion)
                    .statusCode(409)
                    .body("code", equalTo("strategy-discussion-has-enquiries"));
        }

        @Test
        void away_is_possible_once_the_enquiry_is_voided_with_its_conference() {
            revoke("/v1/section-47-enquiries/" + enquiry).statusCode(200).body("voided", equalTo(true));

            conferencesOf(family).body("data", hasSize(0));
            revoke("/v1/strategy-discussions/" + discussion).statusCode(200);
        }
    }

    @Test
    void is_kept_in_the_history() {
        conclude("2025-05-20", "CONFERENCE").statusCode(200);

        asSocialWorker()
                .get("/v1/section-47-enquiries/{id}/history", enquiry)
                .then()
                .statusCode(200)
                .body("data.change", contains("CREATED", "CHANGED"))
                .body("data[1].record.outcome", equalTo("CONFERENCE"));
    }

    private ValidatableResponse get() {
        return asSocialWorker()
                .get("/v1/section-47-enquiries/{id}", enquiry)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse conclude(String on, String outcome) {
        return asSocialWorker()
                .header("If-Match", etag("/v1/section-47-enquiries/" + enquiry))
                .body(Map.of("concludedOn", on, "outcome", outcome))
                .put("/v1/section-47-enquiries/{id}/conclusion", enquiry)
                .then();
    }
}
