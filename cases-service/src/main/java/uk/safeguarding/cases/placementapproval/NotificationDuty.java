package uk.safeguarding.cases.placementapproval;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when the area authority must be told.
///
/// @param rule         the id of the rule
/// @param citation     where it stands
/// @param clockStarted the first day of the placement
/// @param dueOn        the last lawful day
@Embeddable
public record NotificationDuty(String rule, String citation, LocalDate clockStarted, LocalDate dueOn) {

    static NotificationDuty of(Rule rule, LocalDate start, LocalDate dueOn) {
        return new NotificationDuty(rule.id(), rule.citation(), start, dueOn);
    }

    /// @param notifiedOn the day on which it was told; null while it was not
    public Timescale timescale(@Nullable LocalDate notifiedOn, boolean voided, LocalDate today, WorkingDays calendar) {
        Rule by = Rule.since(LocalDate.EPOCH, rule, citation);
        return voided
                ? Timescale.notApplicable(by, clockStarted, dueOn)
                : Timescale.of(by, clockStarted, dueOn, notifiedOn, today, calendar);
    }
}
