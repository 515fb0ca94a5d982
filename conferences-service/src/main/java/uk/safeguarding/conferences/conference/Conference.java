package uk.safeguarding.conferences.conference;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Warning;
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

    private static final Comparator<ConferencePart> MOST_URGENT_FIRST = Comparator.comparing(ConferencePart::dueOn)
            .thenComparing(part -> part.child().id());

    @ManyToOne(optional = false)
    private Family family;

    @Enumerated(EnumType.STRING)
    private ConferenceKind kind;

    private boolean open = true;

    @ElementCollection
    @CollectionTable(name = "conference_child", joinColumns = @JoinColumn(name = "conference_id"))
    private List<ConferencePart> parts = new ArrayList<>();

    private LocalDate dueOn;
    private @Nullable LocalDate bookedFor;
    private @Nullable LocalDate heldOn;
    private @Nullable LocalDate cancelledOn;
    private @Nullable String chairStaffId;
    private @Nullable Boolean quorate;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> riskFactors = new ArrayList<>();

    @Transient
    private boolean unsaved;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Conference() {}

    @SuppressWarnings("NullAway.Init") // the last day is settled last
    Conference(Family family, ConferenceKind kind, @Nullable Source source, Collection<ConferencePart> owed) {
        super(family.localAuthority(), source);
        this.family = family;
        this.kind = kind;
        this.unsaved = true;
        parts.addAll(owed);
        settle();
    }

    public Family family() {
        return family;
    }

    public ConferenceKind kind() {
        return kind;
    }

    /// The parts of the children, the most urgent first.
    public List<ConferencePart> parts() {
        return parts.stream().sorted(MOST_URGENT_FIRST).toList();
    }

    public Optional<ConferencePart> part(UUID childId) {
        return parts.stream().filter(part -> part.isOf(childId)).findFirst();
    }

    /// The parts that are still owed, of others than these children.
    List<ConferencePart> owedToOthers(Set<UUID> childIds) {
        return parts().stream()
                .filter(part -> part.open() && !childIds.contains(part.child().id()))
                .toList();
    }

    /// The part by which the conference as a whole is judged: the most urgent that did not fall away.
    ConferencePart leading() {
        return parts().stream()
                .filter(part -> part.fellAwayOn() == null)
                .findFirst()
                .orElseGet(() -> parts().getFirst());
    }

    /// The last lawful day of the most urgent child.
    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    public Optional<LocalDate> bookedFor() {
        return Optional.ofNullable(bookedFor);
    }

    Optional<LocalDate> cancelledOn() {
        return Optional.ofNullable(cancelledOn);
    }

    Optional<String> chairStaffId() {
        return Optional.ofNullable(chairStaffId);
    }

    /// The day from which the conference was owed to none of its children; empty if it was held or is still owed.
    Optional<LocalDate> fellAwayOn() {
        boolean all = heldOn == null && parts.stream().allMatch(part -> part.fellAwayOn() != null);
        return all
                ? parts.stream()
                        .map(ConferencePart::fellAwayOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    List<String> riskFactors() {
        return List.copyOf(riskFactors);
    }

    Optional<Boolean> quorate() {
        return Optional.ofNullable(quorate);
    }

    Optional<ConferenceOutcome> outcome() {
        if (heldOn == null || quorate == null) {
            return Optional.empty();
        }
        List<ChildDecision> decisions = parts().stream()
                .filter(part -> part.decision() != null)
                .map(part ->
                        new ChildDecision(part.child().id(), Objects.requireNonNull(part.decision()), part.category()))
                .toList();
        Set<RiskFactor> factors = riskFactors.stream().map(RiskFactor::ofCode).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new ConferenceOutcome(heldOn, chairStaffId, quorate, decisions, factors));
    }

    @Override
    public Set<UUID> persons() {
        return parts.stream().map(part -> part.child().id()).collect(Collectors.toUnmodifiableSet());
    }

    Timescale timescale(LocalDate today, WorkingDays calendar) {
        return leading().standing(heldOn, voided(), today, calendar);
    }

    /// What guidance frowns on: a conference held without a quorum.
    List<Warning> warnings() {
        return Boolean.FALSE.equals(quorate)
                ? List.of(new Warning(
                        "conference-not-quorate",
                        "Social care and at least two other agencies in contact with the child should take part"))
                : List.of();
    }

    ConferenceEvent schedule() {
        return event("scheduled");
    }

    /// Takes further children of the family in, to whom a conference of this kind is owed.
    ConferenceEvent join(Collection<ConferencePart> owed) {
        add(owed);
        if (!kind.isReview()) {
            kind = ConferenceRules.kindOf(parts);
        }
        return event("scheduled");
    }

    void add(Collection<ConferencePart> owed) {
        parts.addAll(owed);
        settle();
    }

    /// Books the meeting for a day; the last lawful day stays what it is.
    ///
    /// @throws Conflict   `conference-not-open`
    /// @throws RuleBroken `census-8875-conference-at-weekend`
    ConferenceEvent book(LocalDate day, @Nullable String chair) {
        mustBeOpen();
        ConferenceRules.mustNotBeAtWeekend(kind, day);
        bookedFor = day;
        chairStaffId = chair;
        return event("scheduled");
    }

    /// Records that the conference took place, with a decision for each child. Children to whom it is owed and who were
    /// not discussed leave it; the caller schedules another conference for them. A late conference is still held.
    ///
    /// @throws Conflict   `conference-already-held`, or as [ConferenceRules#mustBeSound]
    /// @throws RuleBroken as [ConferenceRules#mustBeSound]
    ConferenceEvent hold(ConferenceOutcome outcome, ConferenceKind as, @Nullable Source source, LocalDate today) {
        mustNotBeVoided();
        if (heldOn != null) {
            throw new Conflict("conference-already-held", "This conference was held before; correct it instead");
        }
        kind = as;
        parts.removeAll(owedToOthers(outcome.childIds()));
        ConferenceRules.mustBeSound(this, outcome, today);
        cameFrom(source);
        take(outcome);
        return event("held");
    }

    /// @throws Conflict   `conference-not-held`, or `conference-decision-fixed` with other children or other decisions
    /// @throws RuleBroken as [ConferenceRules#mustBeSound]
    ConferenceEvent correct(ConferenceOutcome corrected, Because why, LocalDate today) {
        ConferenceOutcome now = outcome()
                .orElseThrow(() -> new Conflict(
                        "conference-not-held", "This conference was not held; there is nothing to correct"));
        boolean same = corrected.childIds().equals(now.childIds())
                && corrected.decisions().stream()
                        .allMatch(decision -> now.on(decision.childId())
                                .filter(before -> before.decision() == decision.decision())
                                .isPresent());
        if (!same) {
            throw new Conflict(
                    "conference-decision-fixed", "Who was discussed and what was decided is put right by voiding it");
        }
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
        if (kind.isReview()) {
            throw new RuleBroken("conference-review-owed", "A plan that is open must be reviewed; end the plan first");
        }
        cancelledOn = on;
        parts.replaceAll(part -> part.open() ? part.ended(on) : part);
        settle();
        return event("cancelled");
    }

    /// No longer owed to a child from that day.
    ConferenceEvent end(UUID childId, LocalDate on) {
        parts.replaceAll(part -> part.isOf(childId) ? part.ended(on) : part);
        settle();
        boolean fell = part(childId).filter(part -> part.fellAwayOn() != null).isPresent();
        return event(fell ? "fell-away" : "scheduled");
    }

    /// Owed to a child after all.
    ConferenceEvent owe(UUID childId, Because why) {
        markCorrected(why);
        parts.replaceAll(part -> part.isOf(childId) ? part.ended(null) : part);
        settle();
        return event("corrected");
    }

    /// Moves the last day of children, because what started their clock was corrected.
    ///
    /// @throws RuleBroken if the conference was held before that
    ConferenceEvent redate(Predicate<ConferencePart> whose, LocalDate clock, WorkingDays calendar, Because why) {
        markCorrected(why);
        parts.replaceAll(part -> whose.test(part) ? part.redated(clock, calendar) : part);
        settle();
        outcome().ifPresent(held -> ConferenceRules.mustBeSound(this, held, held.heldOn()));
        return event("corrected");
    }

    /// Lets children go to whom no conference was owed after all; without any left it is voided.
    ConferenceEvent drop(Predicate<ConferencePart> whose, Because why) {
        if (parts.stream().allMatch(whose)) {
            return revoke(why);
        }
        markCorrected(why);
        parts.removeIf(whose);
        settle();
        return event("corrected");
    }

    /// @throws Conflict `record-voided`
    ConferenceEvent revoke(Because why) {
        markVoided(why);
        parts.replaceAll(ConferencePart::closed);
        settle();
        return event("voided");
    }

    private void take(ConferenceOutcome outcome) {
        heldOn = outcome.heldOn();
        chairStaffId = outcome.chairStaffId();
        quorate = outcome.quorate();
        riskFactors = new ArrayList<>(
                outcome.riskFactors().stream().sorted().map(RiskFactor::code).toList());
        parts.replaceAll(part -> outcome.on(part.child().id())
                .map(decision -> part.decided(decision.decision(), decision.category()))
                .orElse(part));
        settle();
    }

    private void settle() {
        open = parts.stream().anyMatch(ConferencePart::open);
        dueOn = leading().dueOn();
    }

    private void mustBeOpen() {
        mustNotBeVoided();
        if (!open) {
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
