package uk.safeguarding.cases.personaleducationplan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when a first plan must be completed, fixed when the plan was recorded.
///
/// @param rule     the id of the rule
/// @param citation where it stands
/// @param dueOn    the last day in time
@Embeddable
public record PlanDuty(String rule, String citation, LocalDate dueOn) {

    static PlanDuty of(Rule rule, LocalDate dueOn) {
        return new PlanDuty(rule.id(), rule.citation(), dueOn);
    }

    Timescale timescale(PersonalEducationPlan plan, LocalDate today, WorkingDays calendar) {
        Rule by = Rule.since(LocalDate.EPOCH, rule, citation);
        LocalDate start = plan.periodOfCare().startedOn();
        LocalDate completed = plan.details().completedOn();
        LocalDate until = plan.details().currentUntil();
        boolean fellAway = completed == null && until != null && !until.isAfter(dueOn);
        return fellAway || plan.voided()
                ? Timescale.notApplicable(by, start, dueOn)
                : Timescale.of(by, start, dueOn, completed, today, calendar);
    }
}
