package uk.safeguarding.cases.periodofcare;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.worklist.DutySource;

/// Children in care who have, and in this period of care had, no reviewing officer.
@Dependent
class PeriodOfCareDuties {

    @Produces
    @Singleton
    static DutySource withoutOfficer(PeriodOfCareRepository periods, IroAppointmentTimescale limits) {
        return DutySource.of(
                "periods-of-care",
                periods,
                (period, today) -> limits.stands(period, null, today),
                "select id, local_authority, persons, working_days_from(local_authority, started_on, "
                        + limits.daysInSql() + ") as due_on from period_of_care p"
                        + " where not voided and ceased_on is null and not exists ("
                        + "select from iro_allocation a where a.period_of_care_id = p.id and not a.voided)");
    }
}
