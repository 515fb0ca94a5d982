package uk.safeguarding.platform.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a duty stands against its time limit, as a record answers it. The state is always worked out from the dates,
/// never stored and never typed in.
///
/// @param rule         the id of the [Rule]
/// @param citation     where the rule stands
/// @param clockStarted the trigger, day 0: a date, or an instant for a limit in hours
/// @param due          the last lawful day or instant; null if there is none
/// @param actual       when the duty was done; null while it is not
/// @param late         by how much it is late; null unless the state is `LATE` or `OVERDUE`, and where the calendar
///                     does not reach to the days
/// @param state        how it stands
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a duty stands against its time limit; worked out from the dates whenever it is read")
public record Timescale(
        @Schema(description = "Name of the time limit", examples = "REVIEW_FIRST_20_WORKING_DAYS", maxLength = 100)
        String rule,

        @Schema(description = "Where the time limit stands", examples = "SI 2010/959 reg. 33(1)", maxLength = 500)
        String citation,

        @Schema(
                type = SchemaType.STRING,
                description = "Day 0: a date, or an instant for a limit in hours",
                examples = "2026-06-01",
                maxLength = 40)
        Temporal clockStarted,

        @Schema(
                type = SchemaType.STRING,
                description = "The last lawful day or instant",
                examples = "2026-06-29",
                maxLength = 40)
        @Nullable
        Temporal due,

        @Schema(
                type = SchemaType.STRING,
                description = "The day or instant at which the duty was done",
                examples = "2026-06-29",
                maxLength = 40)
        @Nullable
        Temporal actual,

        @Schema(description = "By how much it is late; absent when it is not") @Nullable
        Lateness late,

        State state) {

    /// How a duty stands.
    @Schema(name = "TimescaleState")
    public enum State {
        /// Done on or before the last lawful day.
        ON_TIME,
        /// Done after it.
        LATE,
        /// Not done, and the last lawful day has passed.
        OVERDUE,
        /// Not done, and the last lawful day has not passed.
        NOT_YET_DUE,
        /// Fell away, or no limit applies.
        NOT_APPLICABLE
    }

    /// By how much a duty is late: in working days, or in hours where the limit is in hours. Exactly one is given.
    ///
    /// @param workingDays working days after the last lawful day; 0 if only days that are not worked lie between
    /// @param hours       hours after the last lawful instant, a begun hour counted as one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lateness(
            @Schema(minimum = "0", maximum = "10000") @Nullable
            Integer workingDays,

            @Schema(minimum = "1", maximum = "1000000") @Nullable
            Long hours) {

        public Lateness {
            if ((workingDays == null) == (hours == null)) {
                throw new IllegalArgumentException("Lateness is in working days or in hours");
            }
        }
    }

    /// A limit in days.
    ///
    /// @param due      the last lawful day: on it the duty is not yet overdue, and done on it is on time
    /// @param actual   the day on which it was done, or null
    /// @param today    today, in Europe/London
    /// @param calendar counts by how many working days it is late
    public static Timescale of(
            Rule rule,
            LocalDate clockStarted,
            LocalDate due,
            @Nullable LocalDate actual,
            LocalDate today,
            WorkingDays calendar) {
        State state = state(due, actual, today);
        LocalDate until = actual == null ? today : actual;
        Lateness late = isLate(state) && calendar.covers(due) && calendar.covers(until)
                ? new Lateness(calendar.between(due, until), null)
                : null;
        return new Timescale(rule.id(), rule.citation(), clockStarted, due, actual, late, state);
    }

    /// A limit in hours.
    ///
    /// @param due    the last lawful instant
    /// @param actual the instant at which it was done, or null
    /// @param now    the present instant
    public static Timescale of(Rule rule, Instant clockStarted, Instant due, @Nullable Instant actual, Instant now) {
        State state = state(due, actual, now);
        Lateness late = isLate(state) ? new Lateness(null, begunHours(due, actual == null ? now : actual)) : null;
        return new Timescale(rule.id(), rule.citation(), clockStarted, due, actual, late, state);
    }

    /// A duty that fell away, or to which no limit applies.
    ///
    /// @param due when it would have been due, or null if there was no limit
    public static Timescale notApplicable(Rule rule, Temporal clockStarted, @Nullable Temporal due) {
        return new Timescale(rule.id(), rule.citation(), clockStarted, due, null, null, State.NOT_APPLICABLE);
    }

    private static <T extends Comparable<? super T>> State state(T due, @Nullable T actual, T present) {
        if (actual != null) {
            return actual.compareTo(due) > 0 ? State.LATE : State.ON_TIME;
        }
        return present.compareTo(due) > 0 ? State.OVERDUE : State.NOT_YET_DUE;
    }

    private static boolean isLate(State state) {
        return state == State.LATE || state == State.OVERDUE;
    }

    private static long begunHours(Instant from, Instant to) {
        return Duration.between(from, to).plusHours(1).minusNanos(1).toHours();
    }
}
