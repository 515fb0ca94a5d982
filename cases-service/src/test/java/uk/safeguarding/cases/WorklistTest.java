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
    void goes_on_page_by_page() {
        List<String> found = new ArrayList<>();
        String next = null;
        do {
            Map<String, Object> query = next == null ? Map.of("pageSize", 1) : Map.of("pageSize", 1, "cursor", next);
            var page = duties(query).extract();
            found.addAll(page.<List<String>>path("data.about.flatten()"));
            next = page.path("paging.next");
        } while (next != null);

        assertThat(found).containsExactly(overdue, fresh);
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
