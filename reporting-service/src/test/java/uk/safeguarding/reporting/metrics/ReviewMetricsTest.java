package uk.safeguarding.reporting.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReviewMetricsTest {

    private static final UUID CARE = new UUID(0, 7);

    private final ToldFacts told = new ToldFacts();
    private final Asker asker = Asker.about(told);

    @AfterEach
    void forget() {
        told.forget();
    }

    @ParameterizedTest(name = "due {0}, held {1}, fell away {2}, as at {3}: {4}")
    @CsvSource(textBlock = """
            2013-05-01, 2013-04-30,           ,           , COUNTED
            2013-05-01, 2013-05-01,           ,           , COUNTED
            2013-05-01, 2013-05-02,           ,           , NOT_COUNTED LATE
            2013-05-01,           ,           ,           , NOT_COUNTED NOT_HELD
            2013-05-01,           , 2013-04-20,           , LEFT_OUT FELL_AWAY
            2013-05-01,           , 2013-05-01,           , LEFT_OUT FELL_AWAY
            2013-05-01,           , 2013-05-02,           , NOT_COUNTED NOT_HELD
            2014-03-31, 2014-04-01,           ,           , NOT_COUNTED NOT_HELD
            2014-03-31,           ,           ,           , NOT_COUNTED NOT_HELD
            2014-03-31, 2014-04-01,           , 2014-04-01, NOT_COUNTED LATE
            2013-05-01,           ,           , 2013-04-30, LEFT_OUT NOT_YET_DUE
            2013-05-01,           ,           , 2013-05-01, NOT_COUNTED NOT_HELD
            2013-05-01, 2013-04-30,           , 2013-04-29, LEFT_OUT NOT_YET_DUE
            2013-05-01, 2013-04-30,           , 2013-04-30, COUNTED
            2013-05-01,           , 2013-04-20, 2013-04-19, LEFT_OUT NOT_YET_DUE
            """)
    void a_review_counts_by_its_last_lawful_day(String due, String held, String fellAway, String asAt, String state) {
        UUID review = told.tell(
                "review", "Ada", "period_of_care_id", CARE, "due_on", due, "held_on", held, "fell_away_on", fellAway);

        assertThat(
                        asAt == null
                                ? asker.lineage("reviews-in-timescale", "period", "2013-14")
                                : asker.lineage("reviews-in-timescale", "period", "2013-14", "asAt", asAt))
                .containsExactly(entry(review.toString(), state));
    }

    @ParameterizedTest(name = "due {0}: {1}")
    @CsvSource({
        "2013-03-31, 0 of 0 = null",
        "2013-04-01, 0 of 1 = 0.0",
        "2014-03-31, 0 of 1 = 0.0",
        "2014-04-01, 0 of 0 = null"
    })
    void a_review_belongs_to_the_period_of_its_last_lawful_day(String due, String number) {
        told.tell("review", "Ada", "period_of_care_id", CARE, "due_on", due);

        assertThat(asker.number("reviews-in-timescale", "period", "2013-14")).isEqualTo(number);
    }

    @Test
    void what_is_not_yet_due_today_is_left_out_of_a_year_that_has_not_ended() {
        UUID review = told.tell("review", "Ada", "period_of_care_id", CARE, "due_on", "2098-05-01");

        assertThat(asker.lineage("reviews-in-timescale", "period", "2098-99"))
                .containsExactly(entry(review.toString(), "LEFT_OUT NOT_YET_DUE"));
    }

    @Test
    void a_child_counts_when_all_its_reviews_were_in_time() {
        review("Ada", "2013-05-01", "PN1");
        review("Ada", "2013-11-01", "PN1");
        review("Bea", "2013-05-01", "PN1");
        told.tell("review", "Bea", "period_of_care_id", CARE, "due_on", "2013-11-01");
        told.tell("review", "Cyd", "period_of_care_id", CARE, "due_on", "2013-11-01", "fell_away_on", "2013-06-01");

        assertThat(asker.number("reviews-in-timescale", "period", "2013-14")).isEqualTo("3 of 4 = 75.0");
        assertThat(asker.number("reviews-in-timescale", "period", "2013-14", "unit", "CHILD"))
                .isEqualTo("1 of 2 = 50.0");
        assertThat(asker.lineage("reviews-in-timescale", "period", "2013-14", "unit", "CHILD"))
                .containsOnly(
                        entry(told.pseudonym("Ada"), "COUNTED"),
                        entry(told.pseudonym("Bea"), "NOT_COUNTED NOT_HELD"),
                        entry(told.pseudonym("Cyd"), "LEFT_OUT FELL_AWAY"));
    }

    @Test
    void a_breakdown_shows_every_code_and_what_is_not_known() {
        told.tell(
                "placement",
                "Ada",
                "period_of_care_id",
                CARE,
                "from",
                "2013-01-01",
                "to",
                "2013-05-01",
                "placement_type",
                "U6");
        told.tell("placement", "Ada", "period_of_care_id", CARE, "from", "2013-05-01", "placement_type", "K2");
        review("Ada", "2013-04-30", "PN1");
        review("Ada", "2013-05-01", "PN2");
        told.tell("review", "Ada", "period_of_care_id", CARE, "due_on", "2013-11-01");

        assertThat(asker.rows("reviews-in-timescale", "participation", "period", "2013-14", "by", "participation"))
                .containsExactly(
                        entry("PN0", "0 of 0 = null"),
                        entry("PN1", "1 of 1 = 100.0"),
                        entry("PN2", "1 of 1 = 100.0"),
                        entry("PN3", "0 of 0 = null"),
                        entry("PN4", "0 of 0 = null"),
                        entry("PN5", "0 of 0 = null"),
                        entry("PN6", "0 of 0 = null"),
                        entry("PN7", "0 of 0 = null"),
                        entry("UNKNOWN", "0 of 1 = 0.0"));
        assertThat(asker.rows("reviews-in-timescale", "placementType", "period", "2013-14", "by", "placementType"))
                .contains(entry("U6", "1 of 1 = 100.0"), entry("K2", "1 of 2 = 50.0"), entry("K1", "0 of 0 = null"));
        assertThat(asker.rows("reviews-in-timescale", "ageBand", "period", "2013-14", "by", "ageBand"))
                .containsExactly(
                        entry("UNDER_1", "0 of 0 = null"),
                        entry("AGE_1_TO_4", "0 of 0 = null"),
                        entry("AGE_5_TO_9", "2 of 3 = 66.7"),
                        entry("AGE_10_TO_15", "0 of 0 = null"),
                        entry("AGE_16_AND_OVER", "0 of 0 = null"));
    }

    @ParameterizedTest(name = "{0}: took part {1}, views conveyed {2}")
    @CsvSource(textBlock = """
            PN0, LEFT_OUT UNDER_4,              LEFT_OUT UNDER_4
            PN1, COUNTED,                       COUNTED
            PN2, COUNTED,                       COUNTED
            PN3, COUNTED,                       COUNTED
            PN4, COUNTED,                       NOT_COUNTED ATTENDED_WITHOUT_VIEWS
            PN5, COUNTED,                       COUNTED
            PN6, COUNTED,                       COUNTED
            PN7, NOT_COUNTED DID_NOT_TAKE_PART, NOT_COUNTED ABSENT_WITHOUT_VIEWS
               , LEFT_OUT NOT_RECORDED,         LEFT_OUT NOT_RECORDED
            """)
    void participation_is_told_by_its_code(String code, String participation, String views) {
        String review = review("Ada", "2013-05-01", code).toString();

        assertThat(asker.lineage("review-participation", "period", "2013-14"))
                .containsExactly(entry(review, participation));
        assertThat(asker.lineage("review-views-conveyed", "period", "2013-14")).containsExactly(entry(review, views));
    }

    @Test
    void a_child_took_part_if_it_did_in_any_review_and_conveyed_its_views_if_it_did_in_all() {
        review("Ada", "2013-05-01", "PN1");
        review("Ada", "2013-11-01", "PN7");
        review("Bea", "2013-11-01", "PN7");
        review("Cyd", "2013-11-01", "PN0");

        assertThat(asker.number("review-participation", "period", "2013-14")).isEqualTo("1 of 3 = 33.3");
        assertThat(asker.number("review-participation", "period", "2013-14", "unit", "CHILD"))
                .isEqualTo("1 of 2 = 50.0");
        assertThat(asker.number("review-views-conveyed", "period", "2013-14", "unit", "CHILD"))
                .isEqualTo("0 of 2 = 0.0");
    }

    @Test
    void participation_is_of_the_reviews_held_in_the_period() {
        told.tell(
                "review",
                "Ada",
                "period_of_care_id",
                CARE,
                "due_on",
                "2013-03-01",
                "held_on",
                "2013-04-01",
                "participation",
                "PN1");
        told.tell(
                "review",
                "Ada",
                "period_of_care_id",
                CARE,
                "due_on",
                "2014-03-31",
                "held_on",
                "2014-04-01",
                "participation",
                "PN1");

        assertThat(asker.number("review-participation", "period", "2013-14")).isEqualTo("1 of 1 = 100.0");
        assertThat(asker.number("review-participation", "period", "2013-14", "asAt", "2013-04-01"))
                .isEqualTo("1 of 1 = 100.0");
    }

    private UUID review(String child, String day, String participation) {
        return told.tell(
                "review",
                child,
                "period_of_care_id",
                CARE,
                "due_on",
                day,
                "held_on",
                day,
                "participation",
                participation);
    }
}
