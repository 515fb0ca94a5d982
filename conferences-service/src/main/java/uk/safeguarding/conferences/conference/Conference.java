package uk.safeguarding.conferences.conference;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A child protection conference: one meeting about one or more children of a family, with a last day and a decision
/// for each. It stands as a duty from the day it is scheduled until it is held or falls away.
///
/// A behaviour changes the conference and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "conference")
@CheckReturnValue
public class Conference extends Aggregate {

    @ManyToOne(optional = false)
    private Family family;

    @Enumerated(EnumType.STRING)
    private ConferenceKind kind;

    @Embedded
    private ConferenceParts parts;

    @Embedded
    private ConferenceMeeting meeting = ConferenceMeeting.notBooked();

    @Transient
    private boolean unsaved;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Conference() {}

    Conference(Family family, ConferenceKind kind, @Nullable Source source, Collection<ConferencePart> owed) {
        super(family.localAuthority(), source);
        this.family = family;
        this.kind = kind;
        this.unsaved = true;
        this.parts = new ConferenceParts(owed);
    }

    public Family family() {
        return family;
    }

    public ConferenceKind kind() {
        return kind;
    }

    /// The parts of the children, the most urgent first.
    public List<ConferencePart> parts() {
        return parts.all();
    }

    public Optional<ConferencePart> part(UUID childId) {
        return parts.of(childId);
    }

    /// The same, and what follows from them.
    ConferenceParts owed() {
        return parts;
    }

    /// The last lawful day of the most urgent child.
    public LocalDate dueOn() {
        return parts.dueOn();
    }

    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(meeting.heldOn());
    }

    public Optional<LocalDate> bookedFor() {
        return Optional.ofNullable(meeting.bookedFor());
    }

    ConferenceMeeting meeting() {
        return meeting;
    }

    /// The day from which the conference was owed to none of its children; empty if it was held or is still owed.
    Optional<LocalDate> fellAwayOn() {
        return meeting.heldOn() == null ? parts.fellAwayOn() : Optional.empty();
    }

    Optional<ConferenceOutcome> outcome() {
        return meeting.outcome(parts.decisions());
    }

    @Override
    public Set<UUID> persons() {
        return parts.children();
    }

    Timescale timescale(LocalDate today, WorkingDays calendar) {
        return parts.leading().standing(meeting.heldOn(), voided(), today, calendar);
    }

    ConferenceEvent schedule() {
        return event("scheduled");
    }

    /// Takes further children of the family in, to whom a conference of this kind is owed.
    ConferenceEvent join(Collection<ConferencePart> owed) {
        parts.add(owed);
        if (!kind.isReview()) {
            kind = ConferenceRules.kindOf(parts.all());
        }
        return event("scheduled");
    }

    void add(Collection<ConferencePart> owed) {
        parts.add(owed);
    }

    /// Books the meeting for a day; the last lawful day stays what it is.
    ///
    /// @throws Conflict   `conference-not-open`
    /// @throws RuleBroken `census-8875-conference-at-weekend`
    ConferenceEvent book(LocalDate day, @Nullable String chair) {
        mustBeOpen();
        ConferenceRules.mustNotBeAtWeekend(kind, day);
        meeting = meeting.booked(day, chair);
        return event("scheduled");
    }

    /// Records that the conference took place, with a decision for each child. Children to whom it is owed and who were
    /// not discussed leave it; the caller schedules another conference for them. A late conference is still held.
    ///
    /// @throws Conflict   `conference-already-held`, or as [ConferenceRules#mustBeSound]
    /// @throws RuleBroken as [ConferenceRules#mustBeSound]
    ConferenceEvent hold(ConferenceOutcome outcome, ConferenceKind as, @Nullable Source source, LocalDate today) {
        mustNotBeVoided();
        ConferenceRules.mustNotBeHeld(this);
        kind = as;
        parts.remove(parts.owedToOthers(outcome.childIds())::contains);
        ConferenceRules.mustBeSound(this, outcome, today);
        cameFrom(source);
        take(outcome);
        return event("held");
    }

    /// @throws Conflict   `conference-not-held`, or `conference-decision-fixed` with other children or other decisions
    /// @throws RuleBroken as [ConferenceRules#mustBeSound]
    ConferenceEvent correct(ConferenceOutcome corrected, Because why, LocalDate today) {
        ConferenceRules.mustBeCorrectable(this, corrected);
        markCorrected(why);
        ConferenceRules.mustBeSound(this, corrected, today);
        take(corrected);
        return event("corrected");
    }

    /// Ends the duty on that day, because it is not needed: it falls away where it is not overdue.
    ///
    /// @throws Conflict   `conference-not-open`
    /// @throws RuleBroken `conference-review-owed` while a plan is open
    ConferenceEvent cancel(LocalDate on) {
        mustBeOpen();
        ConferenceRules.mustReviewNoPlan(kind);
        meeting = meeting.cancelled(on);
        parts.change(ConferencePart::open, part -> part.ended(on));
        return event("cancelled");
    }

    /// No longer owed to a child from that day.
    ConferenceEvent end(UUID childId, LocalDate on) {
        parts.end(childId, on);
        boolean fell = part(childId).filter(part -> part.fellAwayOn() != null).isPresent();
        return event(fell ? "fell-away" : "scheduled");
    }

    /// Owed to a child after all.
    ConferenceEvent owe(UUID childId, Because why) {
        markCorrected(why);
        parts.end(childId, null);
        return event("corrected");
    }

    /// Moves the last day of children, because what started their clock was corrected.
    ///
    /// @throws RuleBroken if the conference was held before that
    ConferenceEvent redate(Predicate<ConferencePart> whose, LocalDate clock, WorkingDays calendar, Because why) {
        markCorrected(why);
        parts.change(whose, part -> part.redated(clock, calendar));
        outcome().ifPresent(held -> ConferenceRules.mustBeSound(this, held, held.heldOn()));
        return event("corrected");
    }

    /// Lets children go to whom no conference was owed after all; without any left it is voided.
    ConferenceEvent drop(Predicate<ConferencePart> whose, Because why) {
        if (parts.all().stream().allMatch(whose)) {
            return revoke(why);
        }
        markCorrected(why);
        parts.remove(whose);
        return event("corrected");
    }

    /// @throws Conflict `record-voided`
    ConferenceEvent revoke(Because why) {
        markVoided(why);
        parts.change(ConferencePart::closed);
        return event("voided");
    }

    private void take(ConferenceOutcome outcome) {
        meeting = meeting.held(outcome);
        parts.change(part -> outcome.on(part.child().id())
                .map(decision -> part.decided(decision.decision(), decision.category()))
                .orElse(part));
    }

    private void mustBeOpen() {
        mustNotBeVoided();
        if (!parts.open()) {
            throw new Conflict("conference-not-open", "This conference was held, or is no longer owed");
        }
    }

    @PostPersist
    void saved() {
        unsaved = false;
    }

    private ConferenceEvent event(String happened) {
        return ConferenceEvent.of(this, happened, unsaved ? revision() : nextRevision());
    }
}
