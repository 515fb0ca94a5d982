package uk.safeguarding.cases.careplan;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.cases.duty.Duty;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Warning;

/// The plan for the care of a looked-after child (Children Act 1989 s31A; SI 2010/959 Part 2), prepared or due:
/// the first one, one after each review, and those that were revised in between. One at a time is the child's
/// current plan.
@Entity
@Table(name = "care_plan")
@CheckReturnValue
public class CarePlan extends Duty<CarePlanOutcome> {

    /// The ordinal of the plan with which care begins.
    static final int FIRST = 1;

    private @Nullable Integer ordinal;

    @Embedded
    private @Nullable CarePlanOutcome outcome;

    private @Nullable LocalDate supersededOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CarePlan() {}

    /// @param ordinal 1 for the first plan, n + 1 for the plan after the n-th review, null for one revised in between
    CarePlan(PeriodOfCare periodOfCare, @Nullable Integer ordinal, Due due) {
        super(periodOfCare, due);
        this.ordinal = ordinal;
    }

    /// Which plan this is in the period of care; empty for one that was revised between reviews.
    public Optional<Integer> ordinal() {
        return Optional.ofNullable(ordinal);
    }

    @Override
    public Optional<CarePlanOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    public Optional<LocalDate> doneOn() {
        return outcome().map(CarePlanOutcome::preparedOn);
    }

    /// The day on which another plan took its place; empty while it is the current one, or was not prepared.
    public Optional<LocalDate> supersededOn() {
        return Optional.ofNullable(supersededOn);
    }

    List<Warning> warnings() {
        return outcome().map(CarePlanOutcome::warnings).orElse(List.of());
    }

    boolean supersededOn(@Nullable LocalDate day) {
        return Objects.equals(supersededOn, day);
    }

    /// @param day null if it is the current plan after all
    CarePlanEvent supersede(@Nullable LocalDate day) {
        supersededOn = day;
        return event("superseded", nextRevision());
    }

    @Override
    protected LocalDate dayOf(CarePlanOutcome told) {
        return told.preparedOn();
    }

    @Override
    protected void take(CarePlanOutcome told) {
        outcome = told;
    }

    @Override
    protected String kind() {
        return "care-plan";
    }

    @Override
    protected String done() {
        return "prepared";
    }

    @Override
    protected Rule rule() {
        return CarePlanTimescale.rule(due(), Nation.of(localAuthority()));
    }

    /// The first plan may be older than the placement; one that follows a review is not older than the review.
    ///
    /// @throws RuleBroken `care-plan-after-care`, `care-plan-before-birth`, `care-plan-before-review`
    @Override
    protected void mustBeSound(CarePlanOutcome told) {
        LocalDate day = told.preparedOn();
        mustPrecedeTheEndOfCare(day);
        must(
                ordinal == null || ordinal == FIRST || !day.isBefore(due().clockStarted()),
                "before-review",
                "The plan that follows a review is not prepared before it");
    }

    @Override
    protected CarePlanEvent event(String happened, long revision) {
        return CarePlanEvent.of(this, happened, revision, ageYears());
    }
}
