package uk.safeguarding.cases.span;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;

/// Between which days a span must lie.
///
/// @param name  what bounds it, as a refusal's code says it: `legal-status-outside-period-of-care`
/// @param first the first day it may begin on
/// @param end   the day on which it must have ended; null while there is none
public record Bounds(String name, LocalDate first, @Nullable LocalDate end) {

    public static Bounds of(PeriodOfCare period) {
        return new Bounds("period-of-care", period.startedOn(), period.ceasedOn());
    }

    /// From birth on.
    public static Bounds of(Child child) {
        return new Bounds("lifetime", child.birthDate(), null);
    }

    boolean hold(LocalDate from, @Nullable LocalDate to) {
        return !from.isBefore(first) && (end == null || (to != null && !to.isAfter(end)));
    }
}
