package uk.safeguarding.conferences.coregroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.safeguarding.conferences.ConferencesApi.aChildBornOn;
import static uk.safeguarding.conferences.ConferencesApi.aFamilyOf;
import static uk.safeguarding.conferences.ConferencesApi.aReference;
import static uk.safeguarding.conferences.ConferencesApi.aStrategyDiscussion;
import static uk.safeguarding.conferences.ConferencesApi.anEnquiry;
import static uk.safeguarding.conferences.ConferencesApi.as;
import static uk.safeguarding.conferences.ConferencesApi.asChair;
import static uk.safeguarding.conferences.ConferencesApi.asLoader;
import static uk.safeguarding.conferences.ConferencesApi.correct;
import static uk.safeguarding.conferences.ConferencesApi.etag;
import static uk.safeguarding.conferences.ConferencesApi.hold;
import static uk.safeguarding.conferences.ConferencesApi.id;
import static uk.safeguarding.conferences.ConferencesApi.openConferenceOf;
import static uk.safeguarding.conferences.ConferencesApi.plansOf;
import static uk.safeguarding.conferences.ConferencesApi.revoke;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.conferences.EventLog;
import uk.safeguarding.platform.testing.TestToken;

/// A plan owes its core group's meetings one after another; who belongs to the group works with the child.
@QuarkusTest
class CoreGroupTest {

    private String child;
    private String conference;
    private String plan;

    @BeforeEach
    void a_plan_since_30_May_2025() {
        child = aChildBornOn("2015-01-15");
        String family = aFamilyOf(child);
        anEnquiry(aStrategyDiscussion(family, "2025-05-08", child), child, "2025-05-08");
        conference = openConferenceOf(family);
        hold(conference, "2025-05-30", child + " PLAN_STARTED NEG").statusCode(200);
        plan = plansOf(child).extract().path("data[0].id");
    }

    @Nested
    class Meetings {

        @Test
        void are_owed_from_the_start_of_the_plan_and_each_owes_the_next() {
            String first = last();
            meetings()
                    .body("data.timescale.due", contains("2025-06-13"))
                    .body("data.timescale.rule", contains("CORE_GROUP_FIRST_10_WORKING_DAYS"))
                    .body("data.timescale.state", contains("OVERDUE"));

            held(first, "2025-06-16", joined("POLICE", null, "2025-05-30"))
                    .statusCode(200)
                    .body("timescale.state", equalTo("LATE"))
                    .body("timescale.late.workingDays", equalTo(1));

            meetings().body("data.ordinal", contains(1, 2)).body("data[1].timescale.due", equalTo("2025-07-28"));
            held(first, "2025-06-17", List.of()).statusCode(400);
            assertThat(EventLog.of(first))
                    .extracting(EventLog.Recorded::type)
                    .containsExactly("conferences.core-group.scheduled.v1", "conferences.core-group.held.v1");
        }

        @ParameterizedTest
        @CsvSource({
            "2025-05-29, 422, core-group-before-plan",
            "2999-01-01, 422, core-group-in-future",
            "2025-05-31, 422, core-group-member-unknown"
        })
        void are_refused_on_a_day_on_which_they_cannot_have_been(String day, int status, String code) {
            held(last(), day, joined("POLICE", null, "2025-06-01"))
                    .statusCode(status)
                    .body("code", equalTo(code));
        }

        @Test
        void follow_one_another() {
            List<String> who = joined("POLICE", null, "2025-05-30");
            String first = last();
            held(first, "2025-06-13", who).statusCode(200).body("timescale.state", equalTo("ON_TIME"));
            String second = last();

            held(first, "2025-06-14", who).statusCode(409).body("code", equalTo("core-group-already-held"));
            held(second, "2025-06-13", who).statusCode(422).body("code", equalTo("core-group-before-the-one-before"));
        }

        @Test
        void that_are_not_past_their_day_fall_away_with_the_plan_and_overdue_ones_stay() {
            List<String> who = joined("POLICE", null, "2025-05-30");
            held(last(), "2025-06-13", who).statusCode(200);
            String second = last();

            ends(plan, "2025-07-25").statusCode(200);
            meetings()
                    .body("data[1].timescale.state", equalTo("NOT_APPLICABLE"))
                    .body("data[1].fellAwayOn", equalTo("2025-07-25"));

            correct("/v1/child-protection-plans/" + plan, "{\"endedOn\": \"2025-07-29\"}")
                    .statusCode(200);
            meetings().body("data[1].timescale.state", equalTo("OVERDUE"));
            correct("/v1/child-protection-plans/" + plan, "{\"endedOn\": null, \"endReason\": null}")
                    .statusCode(200);
            held(second, "2025-07-29", who).statusCode(200).body("timescale.state", equalTo("LATE"));
            meetings().body("data", hasSize(3)).body("data[2].timescale.state", equalTo("OVERDUE"));
            assertThat(EventLog.of(second))
                    .extracting(event -> event.type().replaceAll("conferences.core-group.|.v1", ""))
                    .containsExactly("scheduled", "fell-away", "scheduled", "corrected", "held");
        }

        @Test
        void are_refused_from_the_day_on_which_the_plan_ended() {
            List<String> who = joined("POLICE", null, "2025-05-30");
            ends(plan, "2025-06-20").statusCode(200);

            held(last(), "2025-06-20", who).statusCode(409).body("code", equalTo("core-group-after-plan-ended"));
            held(last(), "2025-06-19", who).statusCode(200);
            meetings().body("data[1].fellAwayOn", equalTo("2025-06-20"));
        }

        @Test
        void are_corrected_and_the_next_is_dated_anew() {
            List<String> who = joined("POLICE", null, "2025-05-30");
            String first = last();
            held(first, "2025-06-13", who).statusCode(200);

            correct("/v1/core-groups/" + first, "{\"heldOn\": \"2025-06-11\"}").statusCode(200);

            meetings().body("data[1].timescale.due", equalTo("2025-07-23"));
            asChair()
                    .get("/v1/core-groups/{id}/history", first)
                    .then()
                    .body("data.change", contains("CREATED", "CHANGED", "CORRECTED"));
        }

        @Test
        void that_were_not_held_after_all_are_owed_again() {
            String first = last();
            revoke("/v1/core-groups/" + first).statusCode(422).body("code", equalTo("core-group-owed"));
            List<String> who = joined("POLICE", null, "2025-05-30");
            held(first, "2025-06-13", who).statusCode(200);
            String second = last();
            held(second, "2025-07-01", who).statusCode(200);

            revoke("/v1/core-groups/" + first).statusCode(409).body("code", equalTo("core-group-followed"));
            revoke("/v1/core-groups/" + second).statusCode(200);

            meetings()
                    .body("data.ordinal", contains(1, 2))
                    .body("data[1].timescale.due", equalTo("2025-07-25"))
                    .body("data[1].heldOn", equalTo(null));
        }

        @Test
        void go_with_a_plan_that_should_never_have_been_unless_they_were_held() {
            held(last(), "2025-06-13", joined("POLICE", null, "2025-05-30")).statusCode(200);
            revoke("/v1/child-protection-plans/" + plan).statusCode(409).body("code", equalTo("plan-has-core-groups"));
            revoke("/v1/core-groups/" + meetings().extract().path("data[0].id")).statusCode(200);

            revoke("/v1/child-protection-plans/" + plan).statusCode(200);
            meetings().body("data", hasSize(0));
        }
    }

    @Nested
    class Members {

        private final String staffId = "MEMBER-" + aReference();

        @Test
        void work_with_the_child_until_they_leave() {
            sees(404);
            String member =
                    joined("CHILDRENS_SOCIAL_CARE", staffId, "2025-05-30").getFirst();
            sees(200);
            asMember()
                    .queryParam("party", staffId)
                    .get("/v1/access-relationships")
                    .then()
                    .body("data.kind", contains("CORE_GROUP"))
                    .body("data.from", contains("2025-05-30"));

            String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
            asLoader()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("to", today))
                    .put("/v1/core-group-members/{id}/end", member)
                    .then()
                    .statusCode(200);

            sees(404);
            assertThat(EventLog.of(member).getLast().type()).isEqualTo("conferences.core-group-member.left.v1");
            assertThat(EventLog.of(member).getLast().data().get("staff").asText())
                    .hasSize(43);
        }

        @Test
        void work_with_the_child_no_more_when_the_plan_ends_or_they_never_were_members() {
            String member =
                    joined("CHILDRENS_SOCIAL_CARE", staffId, "2025-05-30").getFirst();
            revoke("/v1/core-group-members/" + member).statusCode(200);
            sees(404);

            joined("CHILDRENS_SOCIAL_CARE", staffId, "2025-05-30");
            sees(200);
            ends(plan, "2025-07-25").statusCode(200);
            sees(404);
        }

        @ParameterizedTest
        @CsvSource({"2025-05-29, core-group-member-before-plan", "2025-07-25, core-group-member-after-plan"})
        void belong_to_the_group_while_the_plan_lasts(String from, String code) {
            ends(plan, "2025-07-25").statusCode(200);

            asLoader()
                    .body(Map.of("childProtectionPlanId", plan, "agency", "POLICE", "from", from))
                    .post("/v1/core-group-members")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(code));
        }

        private void sees(int status) {
            asMember().get("/v1/children/{id}", child).then().statusCode(status);
        }

        private RequestSpecification asMember() {
            return as(TestToken.as("social-worker").with("staffId", staffId).without("teams"), "DIRECT_WORK");
        }
    }

    private ValidatableResponse meetings() {
        return asChair()
                .queryParam("childId", child)
                .get("/v1/core-groups")
                .then()
                .statusCode(200);
    }

    private String last() {
        return meetings().extract().path("data[-1].id");
    }

    private List<String> joined(String agency, @Nullable String staffId, String from) {
        Map<String, Object> body = new HashMap<>(Map.of("childProtectionPlanId", plan, "agency", agency, "from", from));
        if (staffId != null) {
            body.put("staffId", staffId);
        }
        return List.of(id(asLoader().body(body).post("/v1/core-group-members")));
    }

    private static ValidatableResponse held(String meeting, String day, List<String> members) {
        return asChair()
                .header("If-Match", etag("/v1/core-groups/" + meeting))
                .body(Map.of("heldOn", day, "membersPresent", members))
                .put("/v1/core-groups/{id}/outcome", meeting)
                .then();
    }

    private static ValidatableResponse ends(String plan, String day) {
        return asLoader()
                .header("If-Match", etag("/v1/child-protection-plans/" + plan))
                .body(Map.of("endedOn", day, "endReason", "BECAME_LOOKED_AFTER"))
                .put("/v1/child-protection-plans/{id}/end", plan)
                .then();
    }
}
