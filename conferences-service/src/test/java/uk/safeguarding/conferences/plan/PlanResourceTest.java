package uk.safeguarding.conferences.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asChair;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.asSocialWorker;
import static uk.safeguarding.conferences.ConferencesApi.conferencesOf;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.etag;
import static uk.safeguarding.conferences.ConferencesApi.hold;
import static uk.safeguarding.conferences.ConferencesApi.openConferenceOf;
import static uk.safeguarding.conferences.ConferencesApi.outcome;
import static uk.safeguarding.conferences.ConferencesApi.plansOf;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import uk.safeguarding.conferences.EventLog;
import uk.safeguarding.platform.testing.TestDatabase;

@QuarkusTest
class PlanResourceTest {

    private String child;
    private String family;
    private String plan;

    /// The first review is due on 30 August 2025.
    @BeforeEach
    void a_plan_since_30_May_2025() {
        child = aChildBornOn("2015-01-15");
        family = aFamilyOf(child);
        transferredIn("2025-05-30", "NEG").statusCode(201);
        plan = plansOf(child).extract().path("data[0].id");
    }

    @Test
    void shows_the_review_that_is_owed() {
        asChair()
                .get("/v1/child-protection-plans/{id}", plan)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("startedOn", equalTo("2025-05-30"))
                .body("previousPlans", equalTo(0))
                .body("nextReviewId", notNullValue())
                .body("timescale.rule", equalTo("CONFERENCE_FIRST_REVIEW_3_MONTHS"))
                .body("timescale.due", equalTo("2025-08-30"));
    }

    @Test
    void is_listed_by_the_day_on_which_it_was_open() {
        openOn("2025-05-29").body("data", hasSize(0));
        openOn("2025-05-30").body("data", hasSize(1));
        end("2025-07-01").statusCode(200);
        openOn("2025-06-30").body("data", hasSize(1));
        openOn("2025-07-01").body("data", hasSize(0));
    }

    @Nested
    class Ending_a_plan {
        @Test
        void lets_the_review_fall_away_until_its_last_day() {
            end("2025-08-30").statusCode(200).body("timescale", nullValue());

            conferencesOf(family)
                    .body("data[1].fellAwayOn", equalTo("2025-08-30"))
                    .body("data[1].timescale.state", equalTo("NOT_APPLICABLE"));
        }

        @Test
        void leaves_the_review_overdue_after_its_last_day() {
            end("2025-08-31").statusCode(200);

            conferencesOf(family)
                    .body("data[1].fellAwayOn", nullValue())
                    .body("data[1].timescale.state", equalTo("OVERDUE"));
        }

        @Test
        void by_mistake_is_corrected_and_the_review_is_owed_again() {
            end("2025-08-30").statusCode(200);

            correct("/v1/child-protection-plans/" + plan, "{\"endedOn\": null, \"endReason\": null}")
                    .statusCode(200)
                    .body("endedOn", nullValue())
                    .body("timescale.due", equalTo("2025-08-30"));
            conferencesOf(family).body("data.findAll {it.open}", hasSize(1));
        }

        @Test
        void does_not_keep_a_review_from_being_recorded_that_was_held_before() {
            end("2025-07-01").statusCode(200);
            String review = conferencesOf(family).extract().path("data[1].id");

            hold(review, "2025-06-20", child + " PLAN_CONTINUED").statusCode(200);

            conferencesOf(family)
                    .body("data.findAll {it.open}", hasSize(0))
                    .body("data[2].fellAwayOn", equalTo("2025-07-01"));
        }

        @Test
        void on_its_first_day_is_refused() {
            end("2025-05-30").statusCode(422).body("code", equalTo("census-8840-plan-ends-on-its-first-day"));
        }

        @Test
        void before_it_started_is_refused() {
            end("2025-05-29").statusCode(422).body("code", equalTo("census-8925-plan-ends-before-start"));
        }

        @Test
        void without_a_reason_is_malformed() {
            asSocialWorker()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("endedOn", "2025-07-01"))
                    .put("/v1/child-protection-plans/{id}/end", plan)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("endReason"));
        }
    }

    @Nested
    class Another_plan_of_the_child {
        @Test
        void counts_the_one_before() {
            end("2025-07-01").statusCode(200);
            transferredIn("2025-09-01", "EMO").statusCode(201);

            plansOf(child)
                    .body("data.startedOn", contains("2025-05-30", "2025-09-01"))
                    .body("data.previousPlans", contains(0, 1));
        }

        @Test
        void that_started_before_is_refused_while_it_would_overlap() {
            end("2025-07-01").statusCode(200);
            transferredIn("2024-02-01", "EMO").statusCode(422).body("code", equalTo("census-8940-plans-overlap"));
        }

        @Test
        void voided_is_counted_no_more() {
            end("2025-07-01").statusCode(200);
            transferredIn("2025-09-01", "EMO").statusCode(201);

            revoke("/v1/child-protection-plans/" + plan).statusCode(200);

            plansOf(child).body("data.previousPlans", contains(0));
        }

        @Test
        void is_refused_while_one_is_open() {
            transferredIn("2025-06-10", "EMO").statusCode(422).body("code", equalTo("census-8935-plan-already-open"));
        }

        @Test
        void is_refused_by_the_database_too() throws SQLException {
            String copy = """
                    insert into child_protection_plan (id, local_authority, revision, voided, recorded_by, changed_by,
                        changed_at, change, persons, child_id, started_by_id, started_on, ended_on, end_reason, previous_plans)
                    select gen_random_uuid(), local_authority, 1, false, 'test', 'test', now(), 'CREATED', persons, child_id,
                        started_by_id, started_on + 1, %s, 0 from child_protection_plan where id = '%s'""";
            assertThat(constraintBrokenBy(copy.formatted("null, null", plan)))
                    .isEqualTo("census_8935_plan_already_open");
            assertThat(constraintBrokenBy(copy.formatted("started_on + 9, 'OTHER'", plan)))
                    .isEqualTo("census_8940_plans_overlap");
        }

        private String constraintBrokenBy(String insert) throws SQLException {
            try (var connection = TestDatabase.asOwner();
                    var statement = connection.createStatement()) {
                var broken = new Object() {
                    String constraint = "none";
                };
                assertThatThrownBy(() -> statement.execute(insert))
                        .isInstanceOfSatisfying(
                                PSQLException.class,
                                e -> broken.constraint =
                                        e.getServerErrorMessage().getConstraint());
                return broken.constraint;
            }
        }
    }

    @Nested
    class Changing_the_category {
        @Test
        void between_conferences_is_recorded() {
            change("EMO", "2025-07-01")
                    .statusCode(200)
                    .body("initialCategory", equalTo("NEG"))
                    .body("latestCategory", equalTo("EMO"))
                    .body("categoryChanges.from", contains("2025-07-01"));

            assertThat(EventLog.of(plan))
                    .extracting(EventLog.Recorded::type)
                    .containsExactly(
                            "conferences.child-protection-plan.started.v1",
                            "conferences.child-protection-plan.category-changed.v1");
        }

        @Test
        void is_kept_in_the_history() {
            change("EMO", "2025-07-01").statusCode(200);

            asChair()
                    .get("/v1/child-protection-plans/{id}/history", plan)
                    .then()
                    .statusCode(200)
                    .body("data.change", contains("CREATED", "CHANGED"))
                    .body("data[0].record.categories.category", contains("NEG"))
                    .body("data[1].record.categories.category.sort()", contains("EMO", "NEG"));
        }

        @Test
        void to_the_same_is_refused() {
            change("NEG", "2025-07-01").statusCode(422).body("code", equalTo("plan-category-unchanged"));
        }

        private ValidatableResponse change(String category, String from) {
            return asSocialWorker()
                    .header("If-Match", etag("/v1/child-protection-plans/" + plan))
                    .body(Map.of("category", category, "from", from))
                    .post("/v1/child-protection-plans/{id}/category-changes", plan)
                    .then();
        }
    }

    @Nested
    class Correcting_a_plan {
        @Test
        void to_start_on_another_day_than_the_conference_is_refused() {
            correct("/v1/child-protection-plans/" + plan, "{\"startedOn\": \"2025-06-02\"}")
                    .statusCode(422)
                    .body("code", equalTo("census-2885-plan-start-not-conference-day"));
        }

        @Test
        void away_takes_back_the_review_that_was_owed() {
            revoke("/v1/child-protection-plans/" + plan).statusCode(200).body("voided", equalTo(true));

            conferencesOf(family).body("data.findAll {it.kind == 'REVIEW'}", hasSize(0));
        }

        @Test
        void away_is_refused_once_it_was_reviewed() {
            hold(openConferenceOf(family), "2025-08-20", child + " PLAN_CONTINUED")
                    .statusCode(200);

            revoke("/v1/child-protection-plans/" + plan).statusCode(409).body("code", equalTo("plan-reviewed"));
        }
    }

    @Nested
    class The_events {
        @Test
        void carry_categories_and_count_under_the_childs_pseudonym() {
            end("2025-07-01").statusCode(200);

            var events = EventLog.of(plan);
            assertThat(events)
                    .extracting(EventLog.Recorded::type)
                    .containsExactly(
                            "conferences.child-protection-plan.started.v1",
                            "conferences.child-protection-plan.ended.v1");
            var ended = events.getLast().data();
            assertThat(ended.get("endedOn").asText()).isEqualTo("2025-07-01");
            assertThat(ended.get("previousPlans").asInt()).isZero();
            assertThat(ended.get("ageYears").asInt()).isEqualTo(10);
            assertThat(ended.get("categories").get(0).get("from").asText()).isEqualTo("2025-05-30");
        }
    }

    @Test
    void is_shown_to_the_multi_agency_hub_and_not_to_the_conference_administrator() {
        as("mash", "MASH_CHECK")
                .get("/v1/child-protection-plans/{id}", plan)
                .then()
                .statusCode(200);
        as("conference-admin", "CONFERENCE")
                .get("/v1/child-protection-plans/{id}", plan)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse transferredIn(String heldOn, String category) {
        return asLoader()
                .body(Map.of(
                        "familyId",
                        family,
                        "kind",
                        "TRANSFER_IN",
                        "clockStarted",
                        heldOn,
                        "outcome",
                        outcome(heldOn, child + " PLAN_STARTED " + category)))
                .post("/v1/conferences")
                .then();
    }

    private ValidatableResponse end(String on) {
        return asSocialWorker()
                .header("If-Match", "\"1\"")
                .body(Map.of("endedOn", on, "endReason", "TRANSFERRED_OUT"))
                .put("/v1/child-protection-plans/{id}/end", plan)
                .then();
    }

    private ValidatableResponse openOn(String day) {
        return asChair()
                .queryParam("childId", child)
                .queryParam("openOn", day)
                .get("/v1/child-protection-plans")
                .then()
                .statusCode(200);
    }
}
