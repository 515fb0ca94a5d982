package uk.safeguarding.cases.review;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
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

    @ManyToOne(optional = false)
    private PeriodOfCare periodOfCare;

    private int ordinal;

    @Embedded
    private ReviewDue due;

    private @Nullable LocalDate heldOn;
    private @Nullable LocalDate fellAwayOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Participation participation;

    private @Nullable String chairStaffId;

    @Embedded
    private @Nullable ReviewJudgements judgements;

    @Embedded
    private ReviewMeeting meeting = ReviewMeeting.notPlanned();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Review() {}

    /// @param ordinal which review this is, counted from 1 within the period of care
    Review(PeriodOfCare periodOfCare, int ordinal, ReviewDue due) {
        super(periodOfCare.localAuthority(), null);
        this.periodOfCare = periodOfCare;
        this.ordinal = ordinal;
        this.due = due;
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
        return due.clockStarted();
    }

    /// The last lawful day.
    public LocalDate dueOn() {
        return due.dueOn();
    }

    ReviewDue due() {
        return due;
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
                : Optional.of(ReviewOutcome.of(heldOn, participation, chairStaffId, meeting.startedOn(), judgements));
    }

    ReviewMeeting meeting() {
        return meeting;
    }

    /// Whether it was held, or at least its first part.
    public boolean hasBegun() {
        return heldOn != null || meeting.startedOn() != null;
    }

    /// The day on which it began, or else is planned to; null if no day is set.
    public @Nullable LocalDate meetsOn() {
        return meeting.beginsOn(heldOn);
    }

    public Rule rule() {
        return due.rule(ordinal, Nation.of(localAuthority()));
    }

    public Timescale timescale(LocalDate today, WorkingDays calendar) {
        return fellAwayOn != null || voided()
                ? Timescale.notApplicable(rule(), clockStarted(), dueOn())
                : Timescale.of(rule(), clockStarted(), dueOn(), heldOn, today, calendar);
    }

    /// The duty as it stood before this review, which was not held after all.
    Review again() {
        return new Review(periodOfCare, ordinal, due);
    }

    ReviewEvent schedule() {
        return event("scheduled", revision());
    }

    /// @throws Conflict   as [ReviewRules#mustBeOwed]
    /// @throws RuleBroken `review-before-the-one-before`
    ReviewEvent plan(LocalDate day) {
        mustBeOpen();
        ReviewRules.mustNotPrecedeItsClock(this, day);
        meeting = meeting.plan(day);
        return event("planned", nextRevision());
    }

    /// @throws Conflict   as [ReviewRules#mustBeOwed], and `review-not-planned`
    /// @throws RuleBroken `review-in-future`
    ReviewEvent cancel(LocalDate on, CancellationReason why, LocalDate today) {
        mustBeOpen();
        ReviewRules.mustHaveHappened(on, today);
        meeting = meeting.cancel(on, why);
        return event("cancelled", nextRevision());
    }

    /// @param further the days of further parts after which it was adjourned again
    /// @throws Conflict   as [ReviewRules#mustBeOwed]
    /// @throws RuleBroken as [ReviewRules#mustBePossible], and `review-parts-not-in-order`
    ReviewEvent adjourn(LocalDate first, List<LocalDate> further, @Nullable LocalDate resumesOn, LocalDate today) {
        mustBeOpen();
        meeting = meeting.adjourn(first, further, resumesOn);
        meeting.days().forEach(day -> ReviewRules.mustBePossible(this, day, today));
        return event("adjourned", nextRevision());
    }

    /// @throws Conflict   as [ReviewRules#mustBeOwed]
    /// @throws RuleBroken as [ReviewRules#mustBringForward]
    ReviewEvent bringForward(EarlierReview ground) {
        mustBeOpen();
        take(ground);
        return event("brought-forward", nextRevision());
    }

    /// @param ground   null takes it back
    /// @param ordinary the last lawful day without it
    /// @throws RuleBroken as [ReviewRules#mustBringForward]
    ReviewEvent correct(@Nullable EarlierReview ground, LocalDate ordinary, Because why) {
        markCorrected(why);
        due = ReviewDue.ordinarily(clockStarted(), ordinary, due.shortBreaks());
        if (ground != null) {
            take(ground);
        }
        return event("corrected", nextRevision());
    }

    /// Records that the review took place. A late review is still held; lateness is for reporting to judge.
    ///
    /// @throws Conflict   as [ReviewRules#mustBeOwed]
    /// @throws RuleBroken as [#take]
    ReviewEvent hold(ReviewOutcome outcome, @Nullable Source source, LocalDate today) {
        mustNotBeVoided();
        ReviewRules.mustBeOwed(this, outcome.heldOn());
        cameFrom(source);
        fellAwayOn = null;
        take(outcome.startedOn() == null ? outcome.startedOn(meeting.startedOn()) : outcome, today);
        return event("held", nextRevision());
    }

    /// @throws Conflict   `review-not-held` if there is no outcome to correct
    /// @throws RuleBroken as [#take]
    ReviewEvent correct(ReviewOutcome corrected, Because why, LocalDate today) {
        ReviewRules.mustBeHeld(this);
        markCorrected(why);
        take(corrected, today);
        return event("corrected", nextRevision());
    }

    ReviewEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    /// Moves the duty, because what started its clock, or the legal status of that day, was corrected.
    ReviewEvent redate(ReviewDue redated, Because why) {
        markCorrected(why);
        due = redated;
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

    private void take(EarlierReview ground) {
        ReviewRules.mustBringForward(this, ground);
        due = due.broughtForward(ground);
    }

    /// @throws RuleBroken as [ReviewRules#mustBePossible], [Participation#mustSuit] and [ReviewMeeting#complete]
    private void take(ReviewOutcome outcome, LocalDate today) {
        ReviewRules.mustBePossible(this, outcome.heldOn(), today);
        outcome.participation().mustSuit(child().ageOn(outcome.heldOn()));
        meeting = meeting.complete(outcome.startedOn(), outcome.heldOn());
        meeting.days().forEach(day -> ReviewRules.mustBePossible(this, day, today));
        heldOn = outcome.heldOn();
        participation = outcome.participation();
        chairStaffId = outcome.chairStaffId();
        judgements = outcome.judgements();
    }

    private void mustBeOpen() {
        mustNotBeVoided();
        ReviewRules.mustBeOwed(this, null);
    }

    private ReviewEvent event(String happened, long revision) {
        return ReviewEvent.of(this, happened, revision);
    }
}
