package uk.safeguarding.conferences.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.anEnquiry;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asChair;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.conferencesOf;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.hold;
import static uk.safeguarding.conferences.ConferencesApi.openConferenceOf;
import static uk.safeguarding.conferences.ConferencesApi.outcome;
import static uk.safeguarding.conferences.ConferencesApi.plansOf;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.safeguarding.conferences.EventLog;

@QuarkusTest
class ConferenceResourceTest {

    private String elder;
    private String younger;
    private String family;
    private String conference;

    /// Due on Friday 30 May: the spring bank holiday is no working day.
    @BeforeEach
    void siblings_about_whom_enquiries_were_initiated_on_8_May_2025() {
        elder = aChildBornOn("2012-01-15");
        younger = aChildBornOn("2020-03-01");
        family = aFamilyOf(elder, younger);
        String discussion = aStrategyDiscussion(family, "2025-05-08", elder, younger);
        anEnquiry(discussion, elder, "2025-05-08");
        anEnquiry(discussion, younger, "2025-05-09");
        conference = openConferenceOf(family);
    }

    @Nested
    class An_enquiry {
        @Test
        void schedules_one_initial_conference_for_the_siblings_within_15_working_days() {
            conferencesOf(family)
                    .body("data", hasSize(1))
                    .body("data[0].kind", equalTo("INITIAL"))
                    .body("data[0].children", hasSize(2))
                    .body("data[0].timescale.rule", equalTo("CONFERENCE_INITIAL_15_WORKING_DAYS"))
                    .body("data[0].timescale.clockStarted", equalTo("2025-05-08"))
                    .body("data[0].timescale.due", equalTo("2025-05-30"))
                    .body("data[0].timescale.state", equalTo("OVERDUE"));
        }

        @Test
        void after_another_strategy_discussion_does_not_set_the_clock_back() {
            String again = aStrategyDiscussion(family, "2025-05-20", elder);
            anEnquiry(again, elder, "2025-05-20");

            conferencesOf(family).body("data", hasSize(1)).body("data[0].timescale.due", equalTo("2025-05-30"));
        }
    }

    @Nested
    class Holding_a_conference {
        @Test
        void decides_for_each_child_and_schedules_the_review_of_the_plan() {
            hold(conference, "2025-05-30", elder + " PLAN_STARTED NEG", younger + " NO_PLAN")
                    .statusCode(200)
                    .header("ETag", "\"3\"")
                    .body("timescale.state", equalTo("ON_TIME"))
                    .body("open", equalTo(false))
                    .body("riskFactors", contains("3A", "16A"))
                    .body("children.find {it.childId == '%s'}.decision".formatted(younger), equalTo("NO_PLAN"));

            conferencesOf(family)
                    .body("data", hasSize(2))
                    .body("data[1].kind", equalTo("REVIEW"))
                    .body("data[1].children.childId", contains(elder))
                    .body("data[1].timescale.due", equalTo("2025-08-30"));
            plansOf(elder).body("data.startedOn", contains("2025-05-30")).body("data.initialCategory", contains("NEG"));
            plansOf(younger).body("data", hasSize(0));
        }

        @Test
        void a_day_late_is_recorded() {
            hold(conference, "2025-06-02", elder + " NO_PLAN", younger + " NO_PLAN")
                    .statusCode(200)
                    .body("timescale.state", equalTo("LATE"))
                    .body("timescale.late.workingDays", equalTo(1));
        }

        @Test
        void leaves_a_sibling_who_was_not_discussed_with_a_conference_and_the_same_last_day() {
            hold(conference, "2025-05-20", elder + " PLAN_STARTED NEG")
                    .statusCode(200)
                    .body("children", hasSize(1));

            conferencesOf(family)
                    .body("data", hasSize(3))
                    .body(
                            "data.findAll {it.open && it.kind == 'INITIAL'}.children.childId.flatten()",
                            contains(younger))
                    .body("data.findAll {it.open && it.kind == 'INITIAL'}.timescale.due", contains("2025-05-30"));
        }

        @Test
        void lets_siblings_with_different_clocks_share_the_next_review() {
            hold(conference, "2025-05-20", elder + " PLAN_STARTED NEG").statusCode(200);
            hold(openConferenceOf(family), "2025-05-29", younger + " PLAN_STARTED EMO")
                    .statusCode(200);

            conferencesOf(family)
                    .body("data.findAll {it.open}", hasSize(1))
                    .body("data.find {it.open}.children.timescale.due", contains("2025-08-20", "2025-08-29"))
                    .body("data.find {it.open}.timescale.due", equalTo("2025-08-20"));
        }

        @Test
        void again_continues_the_plan_and_schedules_a_review_within_six_months() {
            hold(conference, "2025-05-30", elder + " PLAN_STARTED NEG", younger + " PLAN_STARTED NEG")
                    .statusCode(200);
            hold(openConferenceOf(family), "2025-08-29", elder + " PLAN_CONTINUED EMO", younger + " PLAN_ENDED")
                    .statusCode(200)
                    .body("timescale.rule", equalTo("CONFERENCE_FIRST_REVIEW_3_MONTHS"));

            conferencesOf(family)
                    .body("data.find {it.open}.children.childId", contains(elder))
                    .body("data.find {it.open}.timescale.due", equalTo("2026-02-28"))
                    .body("data.find {it.open}.timescale.rule", equalTo("CONFERENCE_LATER_REVIEW_6_MONTHS"));
            plansOf(elder)
                    .body("data[0].latestCategory", equalTo("EMO"))
                    .body("data[0].categoryChanges.from", contains("2025-08-29"));
            plansOf(younger)
                    .body("data[0].endedOn", equalTo("2025-08-29"))
                    .body("data[0].endReason", equalTo("CONFERENCE_DECISION"));
        }

        @Test
        void is_refused_a_second_time() {
            hold(conference, "2025-05-30", elder + " NO_PLAN", younger + " NO_PLAN")
                    .statusCode(200);

            hold(conference, "2025-05-30", elder + " NO_PLAN", younger + " NO_PLAN")
                    .statusCode(409)
                    .body("code", equalTo("conference-already-held"));
        }

        @Test
        void is_refused_at_a_weekend() {
            refused("2025-05-24", "census-8875-conference-at-weekend", elder + " NO_PLAN", younger + " NO_PLAN");
        }

        @Test
        void is_refused_in_the_future() {
            refused("2035-05-24", "conference-in-future", elder + " NO_PLAN", younger + " NO_PLAN");
        }

        @Test
        void is_refused_before_the_strategy_discussion() {
            refused("2025-05-07", "conference-before-strategy-discussion", elder + " NO_PLAN", younger + " NO_PLAN");
        }

        @Test
        void is_refused_where_a_plan_starts_without_a_category() {
            refused("2025-05-30", "conference-category-missing", elder + " PLAN_STARTED", younger + " NO_PLAN");
        }

        @Test
        void is_refused_where_an_initial_conference_continues_a_plan() {
            refused("2025-05-30", "conference-decision-of-another-kind", elder + " PLAN_CONTINUED");
        }

        @Test
        void is_refused_about_a_child_to_whom_none_is_owed() {
            refused("2025-05-30", "conference-child-not-scheduled", aChildBornOn("2015-01-01") + " NO_PLAN");
        }

        @Test
        void is_refused_where_a_review_is_on_the_day_the_plan_started() {
            hold(conference, "2025-05-30", elder + " PLAN_STARTED NEG", younger + " NO_PLAN")
                    .statusCode(200);

            hold(openConferenceOf(family), "2025-05-30", elder + " PLAN_CONTINUED")
                    .statusCode(422)
                    .body("code", equalTo("census-8841-review-not-after-plan-start"));
        }

        @Test
        void is_refused_with_factor_21_beside_another() {
            Map<String, Object> outcome =
                    new HashMap<>(outcome("2025-05-30", elder + " NO_PLAN", younger + " NO_PLAN"));
            outcome.put("riskFactors", List.of("21", "3A"));

            asChair()
                    .header("If-Match", "\"2\"")
                    .body(outcome)
                    .put("/v1/conferences/{id}/outcome", conference)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("census-21-none-stands-alone"));
        }

        @Test
        void with_a_category_that_the_census_does_not_have_is_malformed() {
            hold(conference, "2025-05-30", elder + " PLAN_STARTED HARM").statusCode(400);
        }

        @Test
        void without_a_quorum_is_recorded_with_a_warning() {
            Map<String, Object> outcome =
                    new HashMap<>(outcome("2025-05-30", elder + " NO_PLAN", younger + " NO_PLAN"));
            outcome.put("quorate", false);

            asChair()
                    .header("If-Match", "\"2\"")
                    .body(outcome)
                    .put("/v1/conferences/{id}/outcome", conference)
                    .then()
                    .statusCode(200)
                    .body("warnings.rule", contains("conference-not-quorate"));
        }

        private void refused(String heldOn, String code, String... decisions) {
            hold(conference, heldOn, decisions).statusCode(422).body("code", equalTo(code));
        }
    }

    @Nested
    class Loading_a_conference_that_was_held {
        private final String sourceId = UUID.randomUUID().toString();

        @Test
        void takes_over_the_one_that_is_owed_and_gives_it_its_source_for_ever() {
            Map<String, Object> loaded =
                    held("INITIAL", "2025-05-29", elder + " PLAN_STARTED PHY", younger + " NO_PLAN");

            asLoader()
                    .body(loaded)
                    .post("/v1/conferences")
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(conference));
            asLoader()
                    .body(loaded)
                    .post("/v1/conferences")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(conference));
            conferencesOf(family).body("data", hasSize(2));
        }

        @Test
        void takes_in_children_to_whom_none_is_owed_with_the_clock_given() {
            String child = aChildBornOn("2016-06-06");
            family = aFamilyOf(child);
            Map<String, Object> loaded = held("TRANSFER_IN", "2025-05-29", child + " PLAN_STARTED NEG");

            asLoader()
                    .body(loaded)
                    .post("/v1/conferences")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("conference-clock-missing"));
            loaded.put("clockStarted", "2025-05-08");
            String id = asLoader()
                    .body(loaded)
                    .post("/v1/conferences")
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("timescale.due", equalTo("2025-05-30"))
                    .body("timescale.state", equalTo("ON_TIME"))
                    .extract()
                    .path("id");

            assertThat(EventLog.of(id))
                    .extracting(EventLog.Recorded::type)
                    .containsExactly("conferences.conference.held.v1");
        }

        @Test
        void is_refused_as_a_review_where_none_is_owed() {
            asLoader()
                    .body(held("REVIEW", "2025-05-29", elder + " PLAN_CONTINUED"))
                    .post("/v1/conferences")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("conference-not-due"));
        }

        @Test
        void is_refused_to_who_may_only_schedule() {
            as("conference-admin", "CONFERENCE")
                    .body(held("INITIAL", "2025-05-29", elder + " NO_PLAN", younger + " NO_PLAN"))
                    .post("/v1/conferences")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }

        private Map<String, Object> held(String kind, String heldOn, String... decisions) {
            return new HashMap<>(Map.of(
                    "familyId", family,
                    "kind", kind,
                    "outcome", outcome(heldOn, decisions),
                    "sourceSystem", "OLD-SYSTEM",
                    "sourceId", sourceId));
        }
    }

    @Nested
    class Scheduling_by_hand {
        @Test
        void is_for_what_no_enquiry_schedules() {
            String child = aChildBornOn("2016-06-06");

            schedule(aFamilyOf(child), child, "TRANSFER_IN")
                    .statusCode(201)
                    .body("kind", equalTo("TRANSFER_IN"))
                    .body("timescale.due", equalTo("2025-05-30"));
        }

        @Test
        void is_refused_where_one_is_owed_already() {
            schedule(family, elder, "INITIAL").statusCode(409).body("code", equalTo("conference-child-open"));
        }

        @Test
        void is_refused_for_a_review() {
            String child = aChildBornOn("2016-06-06");

            schedule(aFamilyOf(child), child, "REVIEW")
                    .statusCode(422)
                    .body("code", equalTo("conference-review-follows-plan"));
        }

        @Test
        void is_refused_about_a_child_of_another_family() {
            schedule(family, aChildBornOn("2016-06-06"), "INITIAL")
                    .statusCode(422)
                    .body("code", equalTo("child-not-in-family"));
        }

        private io.restassured.response.ValidatableResponse schedule(String family, String child, String kind) {
            return as("conference-admin", "CONFERENCE")
                    .body(Map.of(
                            "familyId", family, "kind", kind, "clockStarted", "2025-05-08", "childIds", List.of(child)))
                    .post("/v1/conferences")
                    .then();
        }
    }

    @Nested
    class Booking_and_cancelling {
        @Test
        void books_the_meeting_and_leaves_the_last_day() {
            put("booking", Map.of("bookedFor", "2025-06-03", "chairStaffId", "CP-CHAIR"))
                    .statusCode(200)
                    .body("bookedFor", equalTo("2025-06-03"))
                    .body("timescale.due", equalTo("2025-05-30"))
                    .body("riskFactors", nullValue());
        }

        @Test
        void does_not_book_an_initial_conference_for_a_weekend() {
            put("booking", Map.of("bookedFor", "2025-05-31"))
                    .statusCode(422)
                    .body("code", equalTo("census-8875-conference-at-weekend"));
        }

        @Test
        void lets_a_cancelled_conference_fall_away_until_the_last_day() {
            put("cancellation", Map.of("cancelledOn", "2025-05-30"))
                    .statusCode(200)
                    .body("fellAwayOn", equalTo("2025-05-30"))
                    .body("timescale.state", equalTo("NOT_APPLICABLE"));
        }

        @Test
        void leaves_overdue_what_is_cancelled_after_the_last_day() {
            put("cancellation", Map.of("cancelledOn", "2025-05-31"))
                    .statusCode(200)
                    .body("fellAwayOn", nullValue())
                    .body("open", equalTo(false))
                    .body("timescale.state", equalTo("OVERDUE"));
        }

        @Test
        void does_not_cancel_a_review_that_a_plan_owes() {
            hold(conference, "2025-05-30", elder + " PLAN_STARTED NEG", younger + " NO_PLAN")
                    .statusCode(200);
            conference = openConferenceOf(family);

            asChair()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("cancelledOn", "2025-06-10"))
                    .put("/v1/conferences/{id}/cancellation", conference)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("conference-review-owed"));
        }

        private io.restassured.response.ValidatableResponse put(String what, Map<String, String> body) {
            return as("conference-admin", "CONFERENCE")
                    .header("If-Match", "\"2\"")
                    .body(body)
                    .put("/v1/conferences/{id}/" + what, conference)
                    .then();
        }
    }

    @Nested
    class Correcting_a_conference {
        @BeforeEach
        void held_on_the_last_day() {
            hold(conference, "2025-05-30", elder + " PLAN_STARTED NEG", younger + " NO_PLAN")
                    .statusCode(200);
        }

        @Test
        void moves_the_plan_and_the_review_with_it() {
            correct("/v1/conferences/" + conference, "{\"heldOn\": \"2025-05-28\"}")
                    .statusCode(200)
                    .body("heldOn", equalTo("2025-05-28"))
                    .body("quorate", equalTo(true));

            plansOf(elder).body("data[0].startedOn", equalTo("2025-05-28"));
            conferencesOf(family).body("data.find {it.open}.timescale.due", equalTo("2025-08-28"));
        }

        @Test
        void keeps_who_was_discussed_and_what_was_decided() {
            correct(
                            "/v1/conferences/" + conference,
                            "{\"decisions\": [{\"childId\": \"%s\", \"decision\": \"NO_PLAN\"}]}".formatted(elder))
                    .statusCode(409)
                    .body("code", equalTo("conference-decision-fixed"));
        }

        @Test
        void changes_the_category_of_the_plan() {
            correct("/v1/conferences/" + conference, """
                            {"decisions": [{"childId": "%s", "decision": "PLAN_STARTED", "category": "SAB"},
                                           {"childId": "%s", "decision": "NO_PLAN"}]}""".formatted(elder, younger))
                    .statusCode(200);

            plansOf(elder).body("data[0].initialCategory", equalTo("SAB"));
        }

        @Test
        void keeps_every_revision_with_each_childs_part() {
            correct("/v1/conferences/" + conference, "{\"chairStaffId\": \"ANOTHER\"}")
                    .statusCode(200);

            asChair()
                    .get("/v1/conferences/{id}/history", conference)
                    .then()
                    .statusCode(200)
                    .body("data.change", contains("CREATED", "CHANGED", "CHANGED", "CORRECTED"))
                    .body("data[0].record.children", hasSize(1))
                    .body("data[1].record.children", hasSize(2))
                    .body("data[3].record.chairStaffId", equalTo("ANOTHER"))
                    .body(
                            "data[3].record.children.find {it.childId == '%s'}.decision".formatted(elder),
                            equalTo("PLAN_STARTED"));
        }

        @Test
        void away_undoes_what_it_decided_and_owes_it_again() {
            revoke("/v1/conferences/" + conference).statusCode(200).body("voided", equalTo(true));

            plansOf(elder).body("data", hasSize(0));
            conferencesOf(family)
                    .body("data", hasSize(1))
                    .body("data[0].kind", equalTo("INITIAL"))
                    .body("data[0].children", hasSize(2))
                    .body("data[0].timescale.due", equalTo("2025-05-30"));
        }

        @Test
        void away_is_refused_while_a_later_one_stands() {
            hold(openConferenceOf(family), "2025-08-20", elder + " PLAN_CONTINUED")
                    .statusCode(200);

            revoke("/v1/conferences/" + conference).statusCode(409).body("code", equalTo("conference-followed"));
        }

        @Test
        void away_of_a_review_opens_the_plan_again() {
            String review = openConferenceOf(family);
            hold(review, "2025-08-20", elder + " PLAN_ENDED").statusCode(200);

            revoke("/v1/conferences/" + review).statusCode(200);

            plansOf(elder).body("data[0].endedOn", nullValue());
            conferencesOf(family).body("data.find {it.open}.timescale.due", equalTo("2025-08-30"));
        }

        @Test
        void away_is_refused_where_it_is_only_owed() {
            revoke("/v1/conferences/" + openConferenceOf(family))
                    .statusCode(422)
                    .body("code", equalTo("conference-owed"));
        }
    }

    @Nested
    class The_events {
        @Test
        void tell_of_each_child_under_a_pseudonym_with_its_own_last_day() {
            hold(conference, "2025-05-30", elder + " PLAN_STARTED NEG", younger + " NO_PLAN")
                    .statusCode(200);

            var events = EventLog.of(conference);
            assertThat(events)
                    .extracting(EventLog.Recorded::type)
                    .containsExactly(
                            "conferences.conference.scheduled.v1",
                            "conferences.conference.scheduled.v1",
                            "conferences.conference.held.v1");
            assertThat(events).extracting(EventLog.Recorded::revision).containsExactly(1L, 2L, 3L);
            var held = events.getLast().data();
            assertThat(held.get("heldOn").asText()).isEqualTo("2025-05-30");
            assertThat(held.get("children")).hasSize(2);
            assertThat(held.get("children").get(0).get("child").asText()).matches("[A-Za-z0-9_-]{43}");
            assertThat(held.get("children").findValuesAsText("dueOn")).containsOnly("2025-05-30");
            assertThat(held.get("chair").asText()).matches("[A-Za-z0-9_-]{43}");
            assertThat(held.toString()).doesNotContain("Sampleton", "TEST-", elder, "CP-CHAIR");
        }

        @Test
        void of_a_refused_request_are_none() {
            hold(conference, "2025-05-24", elder + " NO_PLAN", younger + " NO_PLAN")
                    .statusCode(422);

            assertThat(EventLog.of(conference)).hasSize(2);
        }
    }

    @Nested
    class The_audit {
        @Test
        void names_every_child_whom_a_read_disclosed() {
            asChair().get("/v1/conferences/{id}", conference).then().statusCode(200);

            assertThat(EventLog.audited("DISCLOSED", "getConference", elder)).isEqualTo(1);
            assertThat(EventLog.audited("DISCLOSED", "getConference", younger)).isEqualTo(1);
        }

        @Test
        void names_every_child_whose_record_was_changed() {
            hold(conference, "2025-05-30", elder + " NO_PLAN", younger + " NO_PLAN")
                    .statusCode(200);

            assertThat(EventLog.audited("CHANGED", "recordConferenceOutcome", younger))
                    .isEqualTo(1);
        }
    }
}
