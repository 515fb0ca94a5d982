package uk.safeguarding.reporting.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Corrections, voids and late events: what was known when stays known so.
@QuarkusTest
class KnownAtTest {

    private static final UUID CARE = new UUID(0, 7);

    @Inject
    MetricCatalogue catalogue;

    @Inject
    Snapshots snapshots;

    @Inject
    Figures figures;

    private final ToldFacts told = new ToldFacts();

    @AfterEach
    void forget() {
        told.forget();
    }

    @ParameterizedTest(name = "known at {0}: {1}")
    @CsvSource({
        "2014-04-30T23:59:59.999999Z, 0 of 0 = null",
        "2014-05-01T00:00:00Z,        0 of 1 = 0.0",
        "2014-05-31T23:59:59.999999Z, 0 of 1 = 0.0",
        "2014-06-01T00:00:00Z,        1 of 1 = 100.0",
        "2014-06-30T23:59:59Z,        1 of 1 = 100.0",
        "2014-07-01T00:00:00Z,        0 of 0 = null",
    })
    void a_figure_is_of_the_revisions_recorded_by_then(Instant knownAt, String number) {
        UUID review = UUID.randomUUID();
        revision(review, 1, "2014-05-01T00:00:00Z", "2013-05-02", false);
        revision(review, 2, "2014-06-01T00:00:00Z", "2013-05-01", false);
        revision(review, 3, "2014-07-01T00:00:00Z", "2013-05-01", true);

        assertThat(numberKnownAt(knownAt)).isEqualTo(number);
    }

    @Test
    void revisions_may_arrive_in_any_order() {
        UUID review = UUID.randomUUID();
        revision(review, 2, "2014-06-01T00:00:00Z", "2013-05-01", false);
        revision(review, 1, "2014-05-01T00:00:00Z", "2013-05-02", false);

        assertThat(Asker.about(told).number("reviews-in-timescale", "period", "2013-14"))
                .isEqualTo("1 of 1 = 100.0");
    }

    @ParameterizedTest(name = "known at {0}: {1}")
    @CsvSource({"2013-05-01T22:59:59Z, 0 of 0 = null", "2013-05-01T23:00:00Z, 0 of 1 = 0.0"})
    void a_duty_is_past_when_its_day_has_ended_in_london(Instant knownAt, String number) {
        told.tell(
                "review",
                "Ada",
                "period_of_care_id",
                CARE,
                "due_on",
                "2013-05-01",
                "recorded_at",
                "2013-04-01T00:00:00Z");

        assertThat(numberKnownAt(knownAt)).isEqualTo(number);
    }

    @Test
    void without_an_instant_the_newest_is_read_and_the_answer_says_so() {
        told.tell(
                "review",
                "Ada",
                "period_of_care_id",
                CARE,
                "due_on",
                "2013-05-01",
                "recorded_at",
                "2099-01-01T00:00:00Z");

        JsonNode figure = Asker.about(told).figure("reviews-in-timescale", "period", "2013-14");

        assertThat(figure.get("latest").asBoolean()).isTrue();
        assertThat(figure.has("clampedFrom")).isFalse();
        assertThat(Asker.number(figure)).isEqualTo("0 of 1 = 0.0");
    }

    @Test
    void an_instant_above_the_watermark_is_clamped_to_it() {
        Instant watermark = Instant.parse("2014-05-01T00:00:00Z");

        assertThat(KnownAt.of(watermark.plusNanos(1000), watermark))
                .isEqualTo(new KnownAt(watermark, false, watermark.plusNanos(1000)));
        assertThat(KnownAt.of(watermark, watermark)).isEqualTo(new KnownAt(watermark, false, null));
    }

    @ParameterizedTest(name = "as at {0}, known at {1}: past before {2}")
    @CsvSource({
        "2014-03-31, 2020-01-01T00:00:00Z, 2014-04-01",
        "2014-03-31, 2014-03-31T12:00:00Z, 2014-03-31",
        "2014-03-31, 2014-03-31T23:30:00Z, 2014-04-01",
    })
    void what_is_past_depends_on_both_clocks(LocalDate asAt, Instant knownAt, LocalDate pastBefore) {
        Question question = new Question(
                catalogue.find("reviews-in-timescale").orElseThrow(),
                "REVIEW",
                told.authority(),
                new Period.FinancialYear(2013),
                asAt,
                new KnownAt(knownAt, false, null),
                Map.of());

        assertThat(question.pastBefore()).isEqualTo(pastBefore);
    }

    private void revision(UUID review, long revision, String recordedAt, String heldOn, boolean voided) {
        told.tell(
                "review",
                review,
                revision,
                "Ada",
                "period_of_care_id",
                CARE,
                "due_on",
                "2013-05-01",
                "held_on",
                heldOn,
                "recorded_at",
                recordedAt,
                "voided",
                voided);
    }

    private String numberKnownAt(Instant knownAt) {
        Question question = Question.of(
                catalogue.find("reviews-in-timescale").orElseThrow(),
                "REVIEW",
                told.authority(),
                new Period.FinancialYear(2013),
                new KnownAt(knownAt, false, null));
        Figure figure =
                snapshots.read(Viewer.AUTHORITY, facts -> figures.answer(facts, question, Optional.empty(), false));
        return figure.numerator() + " of " + figure.denominator() + " = " + figure.value();
    }
}
