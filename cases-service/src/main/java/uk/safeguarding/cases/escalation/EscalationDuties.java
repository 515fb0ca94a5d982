package uk.safeguarding.cases.escalation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Concerns whose formal process must end.
@Dependent
class EscalationDuties {

    @Produces
    @Singleton
    static DutySource escalations(EscalationRepository escalations, Calendars calendars) {
        return DutySource.of(
                "escalations",
                escalations,
                (escalation, today) -> escalation.timescale(today, calendars.of(escalation.localAuthority())),
                "select id, local_authority, persons, formal_due_on as due_on from escalation"
                        + " where not voided and formal_due_on is not null and resolved_on is null");
    }
}
