package uk.safeguarding.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDaysPropertyTest {

    private static final Calendars CALENDARS = new Calendars();

    @Property
    void the_last_lawful_day_is_a_working_day_and_exactly_so_many_after_the_trigger(
            @ForAll("days") LocalDate trigger, @ForAll @IntRange(min = 1, max = 60) int n, @ForAll Nation nation) {
        WorkingDays calendar = CALENDARS.of(nation);
        LocalDate last = calendar.after(trigger, n);

        assertThat(calendar.isWorkingDay(last)).isTrue();
        assertThat(calendar.between(trigger, last)).isEqualTo(n);
        assertThat(calendar.between(trigger, last.minusDays(1))).isEqualTo(n - 1);
    }

    @Property
    void two_limits_in_a_row_are_one_of_their_sum(
            @ForAll("days") LocalDate trigger,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 40) int second) {
        WorkingDays calendar = CALENDARS.of(Nation.ENGLAND);

        assertThat(calendar.after(calendar.after(trigger, first), second))
                .isEqualTo(calendar.after(trigger, first + second));
    }

    @Property
    void spans_add_up_and_turn_their_sign_with_their_direction(
            @ForAll("days") LocalDate a, @ForAll("days") LocalDate b, @ForAll("days") LocalDate c) {
        WorkingDays calendar = CALENDARS.of(Nation.WALES);

        assertThat(calendar.between(a, b)).isEqualTo(-calendar.between(b, a));
        assertThat(calendar.between(a, b) + calendar.between(b, c)).isEqualTo(calendar.between(a, c));
    }

    @Property
    void a_later_trigger_never_brings_an_earlier_limit(
            @ForAll("days") LocalDate trigger, @ForAll @IntRange(max = 60) int n) {
        WorkingDays calendar = CALENDARS.of(Nation.ENGLAND);

        assertThat(calendar.after(trigger.plusDays(1), n)).isAfterOrEqualTo(calendar.after(trigger, n));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2005, 1, 1).toEpochDay(),
                        LocalDate.of(2035, 6, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
