package uk.safeguarding.cases.duty;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Source;

/// A dated duty towards a looked-after child. It is scheduled by rule and stands until it is done or falls
/// away; what nobody did is overdue and not absent. [Duties] keeps them for the service of each kind.
///
/// A behaviour changes the duty and returns the event it caused; the caller must store that event.
///
/// @param <O> what is recorded when it is done, and can be corrected
@MappedSuperclass
@CheckReturnValue
public abstract class Duty<O> extends Aggregate {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.DATA_ENTRY_ERROR, "Follows from the change of what it is due by");

    @ManyToOne(optional = false)
    private PeriodOfCare periodOfCare;

    @Embedded
    private Due due;

    private @Nullable LocalDate fellAwayOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Duty() {}

    protected Duty(PeriodOfCare periodOfCare, Due due) {
        super(periodOfCare.localAuthority(), null);
        this.periodOfCare = periodOfCare;
        this.due = due;
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

    public Due due() {
        return due;
    }

    public LocalDate dueOn() {
        return due.dueOn();
    }

    public Optional<LocalDate> fellAwayOn() {
        return Optional.ofNullable(fellAwayOn);
    }

    /// Empty while it is not done.
    public abstract Optional<O> outcome();

    /// The day it was done.
    public abstract Optional<LocalDate> doneOn();

    /// The day on which what `outcome` tells of was done.
    protected abstract LocalDate dayOf(O outcome);

    protected abstract void take(O outcome);

    /// The record's name in kebab case, with which the codes of its refusals begin.
    protected abstract String kind();

    /// The verb of the event that tells it was done, such as `made`.
    protected abstract String done();

    /// The rule that `due` names.
    protected abstract Rule rule();

    protected abstract DomainEvent event(String happened, long revision);

    /// Checks the rules that are peculiar to the record.
    ///
    /// @throws RuleBroken naming the rule
    protected abstract void mustBeSound(O outcome);

    public Timescale timescale(LocalDate today, WorkingDays calendar) {
        return fellAwayOn != null || voided()
                ? Timescale.notApplicable(rule(), due.clockStarted(), dueOn())
                : Timescale.of(rule(), due.clockStarted(), dueOn(), doneOn().orElse(null), today, calendar);
    }

    /// The child's age on the day it was done, or else is due, in whole years.
    protected int ageYears() {
        return child().ageOn(doneOn().orElse(dueOn()));
    }

    DomainEvent schedule() {
        return event("scheduled", revision());
    }

    /// Records it as done when it was not scheduled.
    DomainEvent recordDone(O outcome, @Nullable Source source, LocalDate today) {
        accept(outcome, source, today);
        return event(done(), revision());
    }

    /// Records that it was done. What is late is still recorded; lateness is for reporting to judge.
    ///
    /// @throws Conflict   `…-already-done` if it was done before, `…-fell-away` if it fell away by that day
    /// @throws RuleBroken `…-in-future`, or as [#mustBeSound]
    DomainEvent fulfil(O outcome, @Nullable Source source, LocalDate today) {
        mustNotBeVoided();
        if (doneOn().isPresent()) {
            throw new Conflict(kind() + "-already-done", "This was done before; correct it instead");
        }
        if (fellAwayOn != null && !dayOf(outcome).isBefore(fellAwayOn)) {
            throw new Conflict(kind() + "-fell-away", "This had fallen away by that day");
        }
        fellAwayOn = null;
        accept(outcome, source, today);
        return event(done(), nextRevision());
    }

    /// @throws RuleBroken `…-in-future`, or as [#mustBeSound]
    DomainEvent correct(O corrected, Because why, LocalDate today) {
        markCorrected(why);
        accept(corrected, null, today);
        return event("corrected", nextRevision());
    }

    /// @throws Conflict `…-not-done`: a duty is not voided, it is done or falls away
    DomainEvent revoke(Because why) {
        if (doneOn().isEmpty()) {
            throw notDone();
        }
        return takeBack(why);
    }

    /// Takes it back, done or not, with what it follows from.
    DomainEvent withdraw() {
        return takeBack(FOLLOWS);
    }

    /// Moves it, because what it follows from is otherwise now: one that is open is scheduled anew, of one that
    /// was done its limit is corrected.
    protected DomainEvent redate(Due moved) {
        due = moved;
        if (doneOn().isEmpty()) {
            mustNotBeVoided();
            return event("scheduled", nextRevision());
        }
        markCorrected(FOLLOWS);
        return event("corrected", nextRevision());
    }

    DomainEvent fallAway(LocalDate on) {
        fellAwayOn = on;
        return event("fell-away", nextRevision());
    }

    /// Takes it up again, because what ended it did not happen that day after all.
    DomainEvent standAgain() {
        markCorrected(FOLLOWS);
        fellAwayOn = null;
        return event("corrected", nextRevision());
    }

    Conflict notDone() {
        return new Conflict(kind() + "-not-done", "This was not done; there is nothing to correct or void");
    }

    /// @throws RuleBroken `…-after-care`, `…-before-birth`
    protected final void mustPrecedeTheEndOfCare(LocalDate day) {
        LocalDate end = periodOfCare.ceasedOn();
        must(end == null || day.isBefore(end), "after-care", "The child was looked after no more on that day");
        must(!day.isBefore(child().birthDate()), "before-birth", "This does not happen before birth");
    }

    /// @throws RuleBroken `…-{rule}` unless it holds
    protected final void must(boolean holds, String rule, String sentence) {
        if (!holds) {
            throw new RuleBroken(kind() + "-" + rule, sentence);
        }
    }

    private DomainEvent takeBack(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    private void accept(O outcome, @Nullable Source source, LocalDate today) {
        must(!dayOf(outcome).isAfter(today), "in-future", "This cannot be recorded before it happens");
        mustBeSound(outcome);
        cameFrom(source);
        take(outcome);
    }
}
