package uk.safeguarding.cases.careplan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when a child's care plan must be prepared, and brought up to date. The date returned is the last day in
/// time.
///
/// Source, England: Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg.
/// 4(2): before the child is first placed or, if that cannot be, within ten working days of the start of the
/// first placement. It is kept under review and revised (reg. 6); within how many working days of a review,
/// procedures of authorities say, and each may set for itself. Wales: the regulations of 2015 (WSI 2015/1818),
/// reg. 4 and 6, taken to have the same period.
@ApplicationScoped
public class CarePlanTimescale {

    /// Working days from the start of the first placement: reg. 4(2).
    static final int FIRST_WORKING_DAYS = 10;

    private static final String FIRST = "CARE_PLAN_FIRST_10_WORKING_DAYS";
    private static final String REVISION = "CARE_PLAN_REVISION";
    private static final LocalDate ENGLAND_2010 = LocalDate.of(2011, 4, 1);
    private static final LocalDate WALES_2015 = LocalDate.of(2016, 4, 6);

    private final int afterReview;

    /// What the authority's procedure says of care plans.
    @ConfigMapping(prefix = "care-plan")
    interface Settings {

        /// Working days from a review to the plan that follows it.
        @WithDefault("10")
        int afterReviewWithinWorkingDays();
    }

    CarePlanTimescale(Settings settings) {
        this.afterReview = settings.afterReviewWithinWorkingDays();
    }

    /// The first plan of a child whose first placement, and with it the period of care, started on `start`.
    static Due first(LocalDate start, WorkingDays calendar) {
        return new Due(FIRST, start, calendar.after(start, FIRST_WORKING_DAYS));
    }

    /// The plan that follows a review held on `heldOn`.
    Due afterReview(LocalDate heldOn, WorkingDays calendar) {
        return new Due(
                "CARE_PLAN_AFTER_REVIEW_" + afterReview + "_WORKING_DAYS", heldOn, calendar.after(heldOn, afterReview));
    }

    /// A plan that was revised between reviews: no day is set for that.
    static Due revision(LocalDate preparedOn) {
        return Due.none(REVISION, preparedOn);
    }

    /// The rule that a plan's due day follows from.
    static Rule rule(Due due, Nation nation) {
        String regulation = due.rule().equals(FIRST) ? "4(2)" : "6";
        String local = due.rule().equals(FIRST) || due.rule().equals(REVISION) ? "" : "; local procedure";
        return switch (nation) {
            case ENGLAND -> Rule.since(ENGLAND_2010, due.rule(), "SI 2010/959 reg. " + regulation + local);
            case WALES -> Rule.since(WALES_2015, due.rule(), "WSI 2015/1818 reg. " + regulation.charAt(0) + local);
        };
    }
}
