package uk.safeguarding.cases.careplan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Care plans that must be prepared.
@Dependent
class CarePlanDuties {

    @Produces
    @Singleton
    static DutySource plans(CarePlanRepository plans, Calendars calendars) {
        return DutySource.of(
                "care-plans",
                plans,
                (plan, today) -> plan.timescale(today, calendars.of(plan.localAuthority())),
                "select id, local_authority, persons, due_on from care_plan"
                        + " where not voided and prepared_on is null and fell_away_on is null");
    }
}
