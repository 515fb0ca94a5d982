package uk.safeguarding.cases.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.cases.episode.ShortBreaks.Stay;

class ShortBreaksTest {

    @ParameterizedTest(name = "{0}: from {1} to {2}: {3}")
    @CsvSource({
        "ENGLAND, 2025-06-02, 2025-06-19, false", // 17 days
        "ENGLAND, 2025-06-02, 2025-06-20, true",
        "ENGLAND, 2024-02-20, 2024-03-08, false", // over a leap day
        "ENGLAND, 2024-02-20, 2024-03-09, true",
        "WALES, 2025-06-02, 2025-06-30, false", // 4 weeks
        "WALES, 2025-06-02, 2025-07-01, true"
    })
    void of_one_stay(ShortBreaks limits, LocalDate from, LocalDate to, boolean tooLong) {
        assertThat(limits.tooLong(new Stay(from, to))).isEqualTo(tooLong);
    }

    @ParameterizedTest(name = "{0}: {1} days before the last 15: {2}")
    @CsvSource({"ENGLAND, 60, false", "ENGLAND, 61, true", "WALES, 105, false", "WALES, 106, true"})
    void of_twelve_months(ShortBreaks limits, int before, boolean tooMany) {
        Stay last = stay("2025-12-01", 15);

        assertThat(limits.tooManyDays(last, List.of(stay("2025-01-06", before), last)))
                .isEqualTo(tooMany);
    }

    @ParameterizedTest(name = "60 days that end on {0}: {1}")
    @CsvSource({
        "2024-12-17, false", // one of them counts
        "2024-12-31, false", // 15 of them count, with the 60 of the last
        "2025-01-01, true" // 16 of them
    })
    void of_twelve_months_that_end_with_the_stay(LocalDate end, boolean tooMany) {
        Stay last = stay("2025-10-17", 60); // to 16 December

        assertThat(ShortBreaks.ENGLAND.tooManyDays(last, List.of(new Stay(end.minusDays(60), end), last)))
                .isEqualTo(tooMany);
    }

    private static Stay stay(String from, int days) {
        return new Stay(LocalDate.parse(from), LocalDate.parse(from).plusDays(days));
    }
}
