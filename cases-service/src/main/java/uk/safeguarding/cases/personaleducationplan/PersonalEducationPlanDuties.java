package uk.safeguarding.cases.personaleducationplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.worklist.Duties;

/// First education plans of a period of care that must be completed.
@ApplicationScoped
class PersonalEducationPlanDuties implements Duties {

    private final PersonalEducationPlanRepository plans;
    private final Calendars calendars;

    PersonalEducationPlanDuties(PersonalEducationPlanRepository plans, Calendars calendars) {
        this.plans = plans;
        this.calendars = calendars;
    }

    @Override
    public String collection() {
        return "personal-education-plans";
    }

    @Override
    public String open() {
        return "select id, local_authority, persons, due_on from personal_education_plan"
                + " where not voided and due_on is not null and completed_on is null"
                + " and (current_until is null or current_until > due_on)";
    }

    @Override
    public Map<UUID, Timescale> timescales(Collection<UUID> records, LocalDate today) {
        Map<UUID, Timescale> timescales = new HashMap<>();
        for (PersonalEducationPlan plan : plans.list("id in ?1", records)) {
            plan.duty()
                    .ifPresent(duty -> timescales.put(
                            plan.id(), duty.timescale(plan, today, calendars.of(plan.localAuthority()))));
        }
        return timescales;
    }
}
