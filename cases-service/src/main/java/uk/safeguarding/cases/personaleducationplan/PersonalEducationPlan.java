package uk.safeguarding.cases.personaleducationplan;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A looked-after child's personal education plan (PEP): begun, then completed, from which day it is current until the
/// next is completed or care ends. The first of a period of care has a time limit.
///
/// A behaviour changes the plan and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "personal_education_plan")
@CheckReturnValue
public class PersonalEducationPlan extends Aggregate {

    @ManyToOne(optional = false)
    private PeriodOfCare periodOfCare;

    @Embedded
    private @Nullable PlanDuty duty;

    @Embedded
    private PersonalEducationPlanDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PersonalEducationPlan() {}

    /// @param duty by when it must be completed; null unless it is the first of the period
    PersonalEducationPlan(
            PeriodOfCare periodOfCare,
            @Nullable PlanDuty duty,
            @Nullable Source source,
            PersonalEducationPlanDetails details) {
        super(periodOfCare.localAuthority(), source);
        this.periodOfCare = periodOfCare;
        this.duty = duty;
        this.details = details;
    }

    public PeriodOfCare periodOfCare() {
        return periodOfCare;
    }

    public Child child() {
        return periodOfCare.child();
    }

    @Override
    public Set<UUID> persons() {
        return child().persons();
    }

    PersonalEducationPlanDetails details() {
        return details;
    }

    Optional<PlanDuty> duty() {
        return Optional.ofNullable(duty);
    }

    /// Whether it is in force, or still to be completed.
    boolean open() {
        return details.currentUntil() == null;
    }

    /// @throws RuleBroken as [#mustBeSound]
    PersonalEducationPlanEvent initiate(LocalDate today) {
        mustBeSound(today);
        return event("initiated", revision());
    }

    /// Whether it is current on that day.
    boolean currentOn(LocalDate day) {
        LocalDate completed = details.completedOn();
        LocalDate until = details.currentUntil();
        return completed != null && !completed.isAfter(day) && (until == null || until.isAfter(day));
    }

    /// Records that it was completed. A late plan is still recorded.
    ///
    /// @param until the day on which a later plan takes its place, or care ended; null while it is current
    /// @throws Conflict   `personal-education-plan-completed` before, or `personal-education-plan-ended` by then
    /// @throws RuleBroken as [#mustBeSound]
    PersonalEducationPlanEvent complete(LocalDate on, @Nullable LocalDate until, LocalDate today) {
        mustNotBeVoided();
        if (details.completedOn() != null) {
            throw new Conflict(
                    "personal-education-plan-completed", "This plan was completed before; correct it instead");
        }
        LocalDate ended = details.currentUntil();
        if (ended != null && !ended.isAfter(on)) {
            throw new Conflict("personal-education-plan-ended", "This plan ended before that day");
        }
        details = details.completed(on).ended(until);
        mustBeSound(today);
        return event("completed", nextRevision());
    }

    /// Ends it on the day on which another was completed.
    PersonalEducationPlanEvent giveWay(LocalDate on, LocalDate today) {
        details = details.ended(on);
        mustBeSound(today);
        return event("ended", nextRevision());
    }

    /// @throws Conflict   `personal-education-plan-ended` if it ended before
    /// @throws RuleBroken as [#mustBeSound]
    PersonalEducationPlanEvent end(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (!open()) {
            throw new Conflict("personal-education-plan-ended", "This plan has ended before; correct it instead");
        }
        return giveWay(on, today);
    }

    /// @throws RuleBroken as [#mustBeSound]
    PersonalEducationPlanEvent correct(PersonalEducationPlanDetails corrected, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected;
        mustBeSound(today);
        return event("corrected", nextRevision());
    }

    /// Moves the time limit, because the start of care was corrected.
    PersonalEducationPlanEvent redate(PlanDuty moved, Because why) {
        markCorrected(why);
        duty = moved;
        return event("corrected", nextRevision());
    }

    PersonalEducationPlanEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    /// @throws RuleBroken `personal-education-plan-in-future`, `personal-education-plan-outside-period-of-care`, or
    ///                    `personal-education-plan-out-of-order` (begun, completed and ended in that order)
    void mustBeSound(LocalDate today) {
        LocalDate begun = details.initiatedOn();
        LocalDate completed = details.completedOn();
        LocalDate until = details.currentUntil();
        LocalDate ceased = periodOfCare.ceasedOn();
        if (begun.isAfter(today) || isAfter(completed, today) || isAfter(until, today)) {
            throw new RuleBroken("personal-education-plan-in-future", "A plan cannot be recorded before it happens");
        }
        boolean covered = periodOfCare.covers(begun)
                && (completed == null || periodOfCare.covers(completed))
                && !(until != null && isAfter(until, ceased == null ? today : ceased));
        if (!covered) {
            throw new RuleBroken(
                    "personal-education-plan-outside-period-of-care", "The child was not looked after on that day");
        }
        if ((completed != null && completed.isBefore(begun))
                || (until != null && !until.isAfter(completed == null ? begun : completed))) {
            throw new RuleBroken(
                    "personal-education-plan-out-of-order",
                    "A plan is begun, then completed, then ends, in that order");
        }
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate limit) {
        return day != null && day.isAfter(limit);
    }

    private PersonalEducationPlanEvent event(String happened, long revision) {
        return PersonalEducationPlanEvent.of(this, happened, revision);
    }
}
