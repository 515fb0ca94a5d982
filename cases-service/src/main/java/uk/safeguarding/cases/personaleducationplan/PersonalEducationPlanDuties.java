package uk.safeguarding.cases.personaleducationplan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// First education plans of a period of care that must be completed.
@Dependent
class PersonalEducationPlanDuties {

    @Produces
    @Singleton
    static DutySource plans(PersonalEducationPlanRepository plans, Calendars calendars) {
        return DutySource.of(
                "personal-education-plans",
                plans,
                (plan, today) -> plan.duty().orElseThrow().timescale(plan, today, calendars.of(plan.localAuthority())),
                "select id, local_authority, persons, due_on from personal_education_plan"
                        + " where not voided and due_on is not null and completed_on is null"
                        + " and (current_until is null or current_until > due_on)");
    }
}
