package uk.safeguarding.cases.personaleducationplan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when a child who came into care must have a personal education plan. The date returned is the last day in time.
///
/// Source: the plan is part of the care plan and must be there for the first review (SI 2010/959 reg. 5(1)(b)(ii),
/// statutory guidance "Promoting the education of looked-after children"); procedures of authorities give it 10 working
/// days from the day the child becomes looked after, which each may set for itself.
@ApplicationScoped
public class PersonalEducationPlanTimescale {

    private static final LocalDate REGULATIONS_2010 = LocalDate.of(2011, 4, 1);

    /// When authorities came to have the duty to promote the education of children they look after.
    private static final LocalDate DUTY_2005 = LocalDate.of(2005, 7, 1);

    private final int workingDays;

    /// What the authority's procedure says of personal education plans.
    @ConfigMapping(prefix = "personal-education-plan")
    interface Settings {

        /// Working days from becoming looked after to the completion of the first plan.
        @WithDefault("10")
        int firstWithinWorkingDays();
    }

    PersonalEducationPlanTimescale(Settings settings) {
        this.workingDays = settings.firstWithinWorkingDays();
    }

    /// The last day for the first plan of a child who became looked after on `start`.
    LocalDate firstDue(LocalDate start, WorkingDays calendar) {
        return calendar.after(start, workingDays);
    }

    /// The rule for the first plan of a period of care that started on `start`, by the law of that day.
    Rule first(LocalDate start) {
        String id = "PEP_FIRST_" + workingDays + "_WORKING_DAYS";
        return start.isBefore(REGULATIONS_2010)
                ? new Rule(id, "Children Act 1989 s22(3A); local procedure", DUTY_2005, REGULATIONS_2010.minusDays(1))
                : Rule.since(REGULATIONS_2010, id, "SI 2010/959 reg. 5(1)(b)(ii); local procedure");
    }
}
