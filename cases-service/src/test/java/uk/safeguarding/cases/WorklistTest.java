package uk.safeguarding.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static uk.safeguarding.cases.CasesApi.aChildOfNobodyBornOn;
import static uk.safeguarding.cases.CasesApi.as;
import static uk.safeguarding.cases.CasesApi.asRecordsOfficer;
import static uk.safeguarding.cases.CasesApi.id;
import static uk.safeguarding.cases.CasesApi.inCareSince;
import static uk.safeguarding.cases.CasesApi.relate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WorklistTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    /// A member of staff of the test's own, so that it finds its own children alone.
    private final String officer = "W-" + UUID.randomUUID().toString().substring(0, 12);

    private String overdue;
    private String fresh;

    @BeforeEach
    void two_children_of_one_officer() {
        overdue = aChildOfNobodyBornOn("2012-01-15");
        inCareSince(overdue, "2025-06-02");
        fresh = aChildOfNobodyBornOn("2014-01-15");
        inCareSince(fresh, today.toString());
        relate(overdue, officer);
        relate(fresh, officer);
    }

    @Test
    void says_what_is_overdue_first_with_the_rule_behind_it() {
        duties(Map.of())
                .body("data.size()", equalTo(2))
                .body("data[0].collection", equalTo("reviews"))
                .body("data[0].about", equalTo(List.of(overdue)))
                .body("data[0].dueOn", equalTo("2025-06-30"))
                .body("data[0].urgency", equalTo("OVERDUE"))
                .body("data[0].timescale.rule", equalTo("REVIEW_FIRST_20_WORKING_DAYS"))
                .body("data[0].timescale.citation", equalTo("SI 2010/959 reg. 33(1)"))
                .body("data[0].timescale.state", equalTo("OVERDUE"))
                .body("data[1].about", equalTo(List.of(fresh)))
                .body("data[1].urgency", equalTo("COMING_UP"));
    }

    @Test
    void is_asked_by_urgency_horizon_and_collection() {
        duties(Map.of("urgency", "OVERDUE")).body("data.about.flatten()", everyItem(equalTo(overdue)));
        duties(Map.of("urgency", "COMING_UP")).body("data.about.flatten()", everyItem(equalTo(fresh)));
        duties(Map.of("days", 0)).body("data.about.flatten()", everyItem(equalTo(overdue)));
        duties(Map.of("collection", "personal-education-plans")).body("data.size()", equalTo(0));
        duties(Map.of("collection", "care-plans")).body("data.collection", everyItem(equalTo("care-plans")));
        as("quality-assurance-manager", "AUDIT")
                .queryParam("collection", "children")
                .get("/v1/worklist")
                .then()
                .statusCode(400)
                .body("code", equalTo("collection-without-duties"));
    }

    @Test
    void has_children_without_a_reviewing_officer_until_one_is_appointed() {
        duties(Map.of("collection", "periods-of-care"))
                .body("data.about", equalTo(List.of(List.of(overdue), List.of(fresh))))
                .body("data[0].dueOn", equalTo("2025-06-09"))
                .body("data[0].urgency", equalTo("OVERDUE"))
                .body("data[0].timescale.rule", equalTo("IRO_APPOINTED_5_WORKING_DAYS"))
                .body("data[0].timescale.due", equalTo("2025-06-09"));

        id(asRecordsOfficer()
                .body(Map.of("childId", overdue, "staffId", "SOMEBODY", "from", "2025-07-01"))
                .post("/v1/iro-allocations"));
        duties(Map.of("collection", "periods-of-care")).body("data.about", equalTo(List.of(List.of(fresh))));
    }

    @Test
    void has_what_was_to_be_written_for_a_review_and_what_came_of_it() {
        String review = firstReviewHeld();
        String report = ofReview(review, "reports", Map.of("author", "SCHOOL"));
        String decision =
                ofReview(review, "decisions", Map.of("text", "A dentist", "ownerRole", "CARER", "dueOn", "2025-07-03"));
        String document = ofReview(review, "documents", Map.of("kind", "RECORD"));

        String path = "/v1/reviews/" + review;
        assertThat(paged("review-reports"))
                .containsExactly(path + "/reports/" + report + " 2025-06-19 REVIEW_REPORT_BEFORE_REVIEW 2025-06-19");
        assertThat(paged("review-decisions"))
                .containsExactly(
                        path + "/decisions/" + decision + " 2025-07-03 REVIEW_DECISION_CARRIED_OUT 2025-07-03",
                        path + "/decisions/" + decision + " 2025-07-03 REVIEW_DECISIONS_SENT 2025-07-03");
        assertThat(paged("review-documents"))
                .containsExactly(
                        path + "/documents/" + document + " 2025-07-17 REVIEW_RECORD_COMPLETED 2025-07-17",
                        path + "/documents/" + document + " 2025-07-24 REVIEW_RECORD_DISTRIBUTED 2025-07-24");
    }

    @ParameterizedTest(name = "{0} once {1}: {3}")
    @CsvSource({
        "reports, submission, '{\"submittedOn\":\"2025-06-19\"}', 0",
        "decisions, sending, '{\"sentOn\":\"2025-07-03\"}', 1",
        "decisions, completion, '{\"completion\":\"DONE\",\"completedOn\":\"2025-08-29\"}', 1",
        "documents, completion, '{\"completedOn\":\"2025-07-17\"}', 1"
    })
    void has_it_no_more_once_it_is_done(String kind, String done, String body, int left) {
        String review = firstReviewHeld();
        Map<String, Map<String, ?>> facts = Map.of(
                "reports", Map.of("author", "SCHOOL"),
                "decisions", Map.of("text", "A dentist", "ownerRole", "CARER", "dueOn", "2025-08-29"),
                "documents", Map.of("kind", "RECORD"));
        String record = ofReview(review, kind, facts.get(kind));

        as("loader", "STATUTORY_RETURN")
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/reviews/{review}/{kind}/{record}/{done}", review, kind, record, done)
                .then()
                .statusCode(200);
        assertThat(paged("review-" + kind)).hasSize(left);
    }

    @Test
    void goes_on_page_by_page() {
        assertThat(paged("reviews"))
                .extracting(duty -> duty.split(" ")[0])
                .containsExactly(reviewOf(overdue), reviewOf(fresh));
    }

    private static String reviewOf(String child) {
        return "/v1/reviews/"
                + asRecordsOfficer()
                        .queryParam("childId", child)
                        .get("/v1/reviews")
                        .path("data[0].id");
    }

    /// Of the child whose review is overdue; held on 26 June 2025.
    private String firstReviewHeld() {
        String path = reviewOf(overdue);
        as("loader", "STATUTORY_RETURN")
                .header("If-Match", "\"1\"")
                .body(Map.of("heldOn", "2025-06-26", "participation", "PN1"))
                .put(path + "/outcome")
                .then()
                .statusCode(200);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String ofReview(String review, String kind, Map<String, ?> facts) {
        return id(as("loader", "STATUTORY_RETURN").body(facts).post("/v1/reviews/" + review + "/" + kind));
    }

    /// The duties of a collection, asked for one by one: where, by when, by which rule and what that says.
    private List<String> paged(String collection) {
        List<String> found = new ArrayList<>();
        String next = null;
        do {
            Map<String, Object> query = new HashMap<>(Map.of("collection", collection, "pageSize", 1));
            if (next != null) {
                query.put("cursor", next);
            }
            var page = duties(query).extract();
            page.<List<Map<String, Object>>>path("data")
                    .forEach(duty -> found.add(duty.get("path") + " " + duty.get("dueOn") + " "
                            + ((Map<?, ?>) duty.get("timescale")).get("rule") + " "
                            + ((Map<?, ?>) duty.get("timescale")).get("due")));
            next = page.path("paging.next");
        } while (next != null);
        return found;
    }

    @Test
    void counts_by_member_of_staff_as_the_list_shows_them() {
        Map<String, Object> count = as("quality-assurance-manager", "AUDIT")
                .queryParam("by", "STAFF")
                .get("/v1/worklist/summary")
                .then()
                .statusCode(200)
                .extract()
                .path("counts.find { it.party == '" + officer + "' }");

        Map.of("overdue", "OVERDUE", "due", "DUE", "comingUp", "COMING_UP")
                .forEach((counted, urgency) -> assertThat(as("quality-assurance-manager", "AUDIT")
                                .queryParam("staffId", officer)
                                .queryParam("urgency", urgency)
                                .get("/v1/worklist")
                                .<List<?>>path("data"))
                        .as(urgency)
                        .hasSize((Integer) count.get(counted)));
        assertThat((Integer) count.get("overdue")).isPositive();
    }

    @Test
    void counts_for_the_service() {
        as("quality-assurance-manager", "AUDIT")
                .get("/v1/worklist/summary")
                .then()
                .statusCode(200)
                .body("counts.size()", equalTo(1))
                .body("counts.party", hasItem((String) null));
    }

    @Test
    void shows_an_officer_only_whom_they_work_with() {
        as("iro", "REVIEW")
                .queryParam("staffId", officer)
                .get("/v1/worklist")
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(0));
    }

    /// Reviews, unless the question is for others.
    private ValidatableResponse duties(Map<String, ?> query) {
        Map<String, Object> asked = new HashMap<>(Map.of("staffId", officer, "collection", "reviews"));
        asked.putAll(query);
        return as("quality-assurance-manager", "AUDIT")
                .queryParams(asked)
                .get("/v1/worklist")
                .then()
                .statusCode(200);
    }
}
