package uk.safeguarding.cases.review;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// One statutory review of a looked-after child's case, chaired by an independent reviewing officer. It is scheduled
/// when the one before was held, or when the child came into care, and so stands as a duty until it is held or falls
/// away.
///
/// A behaviour changes the review and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "review")
@CheckReturnValue
public class Review extends Aggregate {

    private static final int AGE_OF_PARTICIPATION = 4;

    @ManyToOne(optional = false)
    private PeriodOfCare periodOfCare;

    private int ordinal;
    private LocalDate clockStarted;
    private LocalDate dueOn;
    private @Nullable LocalDate heldOn;
    private @Nullable LocalDate fellAwayOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Participation participation;

    private @Nullable String chairStaffId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Review() {}

    /// @param ordinal      which review this is, counted from 1 within the period of care
    /// @param clockStarted the day the child came into care, or the review before was held
    /// @param dueOn        the last lawful day, see [ReviewTimescale]
    Review(PeriodOfCare periodOfCare, int ordinal, LocalDate clockStarted, LocalDate dueOn) {
        super(periodOfCare.localAuthority(), null);
        this.periodOfCare = periodOfCare;
        this.ordinal = ordinal;
        this.clockStarted = clockStarted;
        this.dueOn = dueOn;
    }

    public Child child() {
        return periodOfCare.child();
    }

    @Override
    public Set<UUID> persons() {
        return child().persons();
    }

    public PeriodOfCare periodOfCare() {
        return periodOfCare;
    }

    public int ordinal() {
        return ordinal;
    }

    public LocalDate clockStarted() {
        return clockStarted;
    }

    /// The last lawful day.
    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    public Optional<LocalDate> fellAwayOn() {
        return Optional.ofNullable(fellAwayOn);
    }

    Optional<ReviewOutcome> outcome() {
        return heldOn == null || participation == null
                ? Optional.empty()
                : Optional.of(new ReviewOutcome(heldOn, participation, chairStaffId));
    }

    public Rule rule() {
        return ReviewTimescale.rule(ordinal, Nation.of(localAuthority()), clockStarted);
    }

    public Timescale timescale(LocalDate today, WorkingDays calendar) {
        return fellAwayOn != null || voided()
                ? Timescale.notApplicable(rule(), clockStarted, dueOn)
                : Timescale.of(rule(), clockStarted, dueOn, heldOn, today, calendar);
    }

    ReviewEvent schedule() {
        return event("scheduled", revision());
    }

    /// Records that the review took place. A late review is still held; lateness is for reporting to judge.
    ///
    /// @throws Conflict   `review-already-held` if it was held before, `review-fell-away` if the duty fell away
    /// @throws RuleBroken as [#mustBeSound]
    ReviewEvent hold(ReviewOutcome outcome, @Nullable Source source, LocalDate today) {
        mustNotBeVoided();
        if (heldOn != null) {
            throw new Conflict("review-already-held", "This review was held before; correct it instead");
        }
        if (fellAwayOn != null && !outcome.heldOn().isBefore(fellAwayOn)) {
            throw new Conflict("review-fell-away", "The child ceased to be looked after before this day");
        }
        cameFrom(source);
        fellAwayOn = null;
        take(outcome, today);
        return event("held", nextRevision());
    }

    /// @throws Conflict   `review-not-held` if there is no outcome to correct
    /// @throws RuleBroken as [#mustBeSound]
    ReviewEvent correct(ReviewOutcome corrected, Because why, LocalDate today) {
        if (heldOn == null) {
            throw new Conflict("review-not-held", "This review was not held; there is nothing to correct");
        }
        markCorrected(why);
        take(corrected, today);
        return event("corrected", nextRevision());
    }

    ReviewEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    /// Moves the duty, because what started its clock was corrected.
    ReviewEvent redate(LocalDate clock, LocalDate due, Because why) {
        markCorrected(why);
        clockStarted = clock;
        dueOn = due;
        return event("corrected", nextRevision());
    }

    /// Lets the duty fall away, because the child ceased to be looked after on or before the last lawful day.
    ReviewEvent fallAway(LocalDate ceasedOn) {
        fellAwayOn = ceasedOn;
        return event("fell-away", nextRevision());
    }

    /// Takes up the duty again, because the child did not cease to be looked after on that day after all.
    ReviewEvent standAgain(Because why) {
        markCorrected(why);
        fellAwayOn = null;
        return event("corrected", nextRevision());
    }

    private void take(ReviewOutcome outcome, LocalDate today) {
        mustBeSound(outcome, today);
        heldOn = outcome.heldOn();
        participation = outcome.participation();
        chairStaffId = outcome.chairStaffId();
    }

    /// @throws RuleBroken `review-in-future`, `review-outside-period-of-care`, `review-before-the-one-before`,
    ///                    `ssda903-440` (under 4 years, and not PN0), `ssda903-441` (4 years or older, and PN0)
    private void mustBeSound(ReviewOutcome outcome, LocalDate today) {
        LocalDate on = outcome.heldOn();
        if (on.isAfter(today)) {
            throw new RuleBroken("review-in-future", "A review cannot be recorded before it takes place");
        }
        if (!periodOfCare.covers(on)) {
            throw new RuleBroken("review-outside-period-of-care", "The child was not looked after on that day");
        }
        if (ordinal > 1 && !on.isAfter(clockStarted)) {
            throw new RuleBroken("review-before-the-one-before", "A review is held after the one before it");
        }
        boolean under4 = child().ageOn(on) < AGE_OF_PARTICIPATION;
        boolean pn0 = outcome.participation() == Participation.PN0;
        if (under4 && !pn0) {
            throw new RuleBroken("ssda903-440", "A child under 4 is recorded as PN0");
        }
        if (!under4 && pn0) {
            throw new RuleBroken("ssda903-441", "PN0 is for a child under 4 on the day of the review");
        }
    }

    private ReviewEvent event(String happened, long revision) {
        return ReviewEvent.of(this, happened, revision);
    }
}
