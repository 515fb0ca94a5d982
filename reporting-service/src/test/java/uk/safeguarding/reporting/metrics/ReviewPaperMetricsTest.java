package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReviewPaperMetricsTest {

    private static final String REPORTS = "review-reports-on-time";
    private static final String FEEDBACK = "review-feedback";

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @ParameterizedTest(name = "due {0}, submitted {1}, fell away {2}, as at {3}: {4}")
    @CsvSource(textBlock = """
        2013-05-01, 2013-05-01,           ,           , COUNTED
        2013-05-01, 2013-05-02,           ,           , NOT_COUNTED LATE
        2013-05-01,           ,           ,           , NOT_COUNTED NOT_SUBMITTED
        2013-05-01, 2013-05-01,           , 2013-04-30, LEFT_OUT NOT_YET_DUE
        2013-05-01,           ,           , 2013-05-01, NOT_COUNTED NOT_SUBMITTED
        2013-05-01,           , 2013-05-01,           , LEFT_OUT FELL_AWAY
        2013-05-01,           , 2013-05-02,           , NOT_COUNTED NOT_SUBMITTED
        """)
    void a_report_counts_by_its_last_day(String due, String submitted, String fellAway, String asAt, String state) {
        UUID review = told.tell(
                "review", "Ada", "period_of_care_id", new UUID(0, 7), "due_on", "2013-05-20", "fell_away_on", fellAway);
        UUID report = report(review, "SOCIAL_WORKER", due, submitted);

        assertThat(
                        asAt == null
                                ? asker.lineage(REPORTS, "period", "2013-14")
                                : asker.lineage(REPORTS, "period", "2013-14", "asAt", asAt))
                .containsExactly(entry(report.toString(), state));
    }

    @Test
    void reports_of_the_period_are_split_by_author() {
        report(new UUID(0, 8), "SCHOOL", "2013-03-31", null);
        report(new UUID(0, 8), "SCHOOL", "2013-04-01", "2013-04-01");
        report(new UUID(0, 8), "SOCIAL_WORKER", "2014-03-31", null);
        report(new UUID(0, 8), "SOCIAL_WORKER", "2014-04-01", "2014-04-01");
        report(new UUID(0, 8), "SOCIAL_WORKER", null, null);

        assertThat(asker.number(REPORTS, "period", "2013-14")).isEqualTo("1 of 2 = 50.0");
        assertThat(asker.rows(REPORTS, "author", "period", "2013-14", "by", "author"))
                .containsEntry("SCHOOL", "1 of 1 = 100.0")
                .containsEntry("SOCIAL_WORKER", "0 of 1 = 0.0");
    }

    @Test
    void feedback_of_the_period_is_split_by_rating_and_respondent_with_rows_of_nobody() {
        feedback("CHILD", "VERY_GOOD", "2013-04-01");
        feedback("CHILD", "POOR", "2014-03-31");
        feedback("PARENT", "VERY_GOOD", "2013-10-01");
        feedback("PARENT", "GOOD", "2013-03-31");
        feedback("CARER", "GOOD", "2014-04-01");

        assertThat(asker.number(FEEDBACK, "period", "2013-14")).isEqualTo("3");
        assertThat(asker.rows(FEEDBACK, "rating", "period", "2013-14"))
                .containsExactly(
                        entry("VERY_GOOD", "2"),
                        entry("GOOD", "0"),
                        entry("FAIR", "0"),
                        entry("POOR", "1"),
                        entry("VERY_POOR", "0"));
        assertThat(asker.rows(FEEDBACK, "respondent", "period", "2013-14", "by", "respondent"))
                .containsEntry("CHILD", "2")
                .containsEntry("PARENT", "1")
                .containsEntry("AGENCY", "0");
    }

    private UUID report(UUID review, String author, String due, String submitted) {
        return told.tell(
                "review_report",
                "Ada",
                "review_id",
                review,
                "author",
                author,
                "rule",
                due == null ? null : "REVIEW_REPORT_BEFORE_REVIEW",
                "due_on",
                due,
                "submitted_on",
                submitted);
    }

    private void feedback(String respondent, String rating, String day) {
        told.tell(
                "review_feedback",
                "Ada",
                "review_id",
                new UUID(0, 8),
                "respondent",
                respondent,
                "rating",
                rating,
                "given_on",
                day);
    }
}
