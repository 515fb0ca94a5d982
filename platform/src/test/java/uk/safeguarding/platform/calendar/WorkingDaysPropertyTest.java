package uk.safeguarding.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of working days whatever the day and the limit. Each case is drawn from a seed, which is its name.
class WorkingDaysPropertyTest {

    private static final Calendars CALENDARS = new Calendars();
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);

    /// Leaves room for the longest limits before the calendar ends.
    private static final LocalDate LAST_DAY = LocalDate.of(2035, 6, 30);

    private static final long FIRST_SEED = 20_100_959;
    private static final int DERIVED_SEEDS = 499;

    static LongStream seeds() {
        return LongStream.concat(LongStream.of(FIRST_SEED), new SplittableRandom(FIRST_SEED).longs(DERIVED_SEEDS));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_last_lawful_day_is_a_working_day_and_exactly_so_many_after_the_trigger(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        WorkingDays calendar = CALENDARS.of(random.nextBoolean() ? Nation.ENGLAND : Nation.WALES);
        LocalDate trigger = day(random);
        int n = random.nextInt(1, 61);
        LocalDate last = calendar.after(trigger, n);

        assertThat(calendar.isWorkingDay(last)).isTrue();
        assertThat(calendar.between(trigger, last)).isEqualTo(n);
        assertThat(calendar.between(trigger, last.minusDays(1))).isEqualTo(n - 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_limits_in_a_row_are_one_of_their_sum(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        WorkingDays calendar = CALENDARS.of(Nation.ENGLAND);
        LocalDate trigger = day(random);
        int first = random.nextInt(41);
        int second = random.nextInt(41);

        assertThat(calendar.after(calendar.after(trigger, first), second))
                .isEqualTo(calendar.after(trigger, first + second));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void spans_add_up_and_turn_their_sign_with_their_direction(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        WorkingDays calendar = CALENDARS.of(Nation.WALES);
        LocalDate a = day(random);
        LocalDate b = day(random);
        LocalDate c = day(random);

        assertThat(calendar.between(a, b)).isEqualTo(-calendar.between(b, a));
        assertThat(calendar.between(a, b) + calendar.between(b, c)).isEqualTo(calendar.between(a, c));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_later_trigger_never_brings_an_earlier_limit(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        WorkingDays calendar = CALENDARS.of(Nation.ENGLAND);
        LocalDate trigger = day(random);
        int n = random.nextInt(61);

        assertThat(calendar.after(trigger.plusDays(1), n)).isAfterOrEqualTo(calendar.after(trigger, n));
    }

    /// A day of the calendar; one in twenty is its first or last.
    private static LocalDate day(RandomGenerator random) {
        return switch (random.nextInt(40)) {
            case 0 -> FIRST_DAY;
            case 1 -> LAST_DAY;
            default -> LocalDate.ofEpochDay(random.nextLong(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay() + 1));
        };
    }
}
