package uk.safeguarding.lado.allegation;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.Sector;
import uk.safeguarding.lado.referral.Referral;
import uk.safeguarding.lado.referral.ThresholdDecision;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// An allegation against an adult who works with children, of a referral whose threshold is met.
///
/// A behaviour changes the allegation and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "allegation")
@CheckReturnValue
public class Allegation extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY)
    private Referral referral;

    @Embedded
    private AllegationDetails details;

    /// Of the children of `details.childReferences`, in the same order.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> childIds;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Allegation() {}

    /// @param childIds of the children of `details.childReferences`, see [NamedChildren]
    Allegation(Referral referral, @Nullable Source source, AllegationDetails details, List<UUID> childIds) {
        super(referral.localAuthority(), source);
        this.referral = referral;
        this.details = details;
        this.childIds = childIds;
        this.sector = referral.sector();
    }

    public Referral referral() {
        return referral;
    }

    AllegationDetails details() {
        return details;
    }

    LocalDate receivedOn() {
        return details.receivedOn();
    }

    Sector sector() {
        return sector;
    }

    boolean concluded() {
        return details.outcome() != null;
    }

    /// The children concerned, as events speak of them.
    List<Person> children() {
        return IntStream.range(0, childIds.size())
                .mapToObj(i -> new Person(
                        Person.Kind.CHILD,
                        childIds.get(i),
                        localAuthority(),
                        details.childReferences().get(i)))
                .toList();
    }

    /// The adult and the children.
    @Override
    public Set<UUID> persons() {
        Set<UUID> persons = new HashSet<>(referral.persons());
        persons.addAll(childIds);
        return Set.copyOf(persons);
    }

    /// How the conclusion stands. Whoever takes the referral over, concludes it instead.
    Timescale timescale(LocalDate today, WorkingDays calendar) {
        LocalDate due = AllegationTimescale.conclusionDue(receivedOn());
        return voided() || (referral.transferred() && !concluded())
                ? Timescale.notApplicable(AllegationTimescale.conclusionRule(), receivedOn(), due)
                : Timescale.of(
                        AllegationTimescale.conclusionRule(), receivedOn(), due, details.outcomeOn(), today, calendar);
    }

    /// @throws Conflict   `record-voided` if the referral was voided
    /// @throws RuleBroken `allegation-threshold-undecided`, `allegation-threshold-not-met`,
    ///                    `allegation-referral-transferred`, or as [#mustBeSound]
    AllegationEvent record(LocalDate today) {
        mustStandOnReferral();
        if (referral.transferred()) {
            throw new RuleBroken("allegation-referral-transferred", "The other authority records the allegation");
        }
        mustBeSound(today);
        return AllegationEvent.of(this, "recorded", revision());
    }

    /// Records how the allegation ended. A late outcome is recorded as it was reached.
    ///
    /// @throws Conflict   `allegation-already-concluded`
    /// @throws RuleBroken `outcome-referral-transferred`, or as [#mustBeSound]
    AllegationEvent conclude(Outcome how, LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (concluded()) {
            throw new Conflict("allegation-already-concluded", "The outcome was recorded before; correct it instead");
        }
        if (referral.transferred()) {
            throw new RuleBroken("outcome-referral-transferred", "The other authority concludes the allegation");
        }
        details = details.concluded(how, on);
        mustBeSound(today);
        return AllegationEvent.of(this, "outcome-recorded", nextRevision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken `outcome-referral-transferred`, or as [#mustBeSound]
    AllegationEvent correct(AllegationDetails corrected, List<UUID> children, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected;
        childIds = children;
        if (concluded() && referral.transferred()) {
            throw new RuleBroken("outcome-referral-transferred", "The other authority concludes the allegation");
        }
        mustBeSound(today);
        return AllegationEvent.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    AllegationEvent revoke(Because why) {
        markVoided(why);
        return AllegationEvent.of(this, "voided", nextRevision());
    }

    /// Whether a correction of the referral leaves this allegation other than it should be.
    boolean isLeftBehind(LocalDate referralReceivedBefore) {
        return sector != referral.sector()
                || (receivedOn().equals(referralReceivedBefore) && !receivedOn().equals(referral.receivedOn()));
    }

    /// Takes the sector of the corrected referral and, if it was received with it, the day.
    ///
    /// @throws RuleBroken as [#mustBeSound]
    AllegationEvent follow(LocalDate referralReceivedBefore, Because why, LocalDate today) {
        markCorrected(why);
        sector = referral.sector();
        if (receivedOn().equals(referralReceivedBefore)) {
            details = details.receivedOn(referral.receivedOn());
        }
        mustBeSound(today);
        return AllegationEvent.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict   `referral-has-allegations` if the referral was voided
    /// @throws RuleBroken `allegation-threshold-undecided`, `allegation-threshold-not-met`
    void mustStandOnReferral() {
        if (referral.voided()) {
            throw new Conflict("referral-has-allegations", "Allegations stand on this referral; void them first");
        }
        ThresholdDecision decision = referral.thresholdDecision().orElse(null);
        if (decision == null) {
            throw new RuleBroken("allegation-threshold-undecided", "The threshold of the referral is decided first");
        }
        if (decision == ThresholdDecision.NOT_MET) {
            throw new RuleBroken("allegation-threshold-not-met", "The referral does not meet the threshold");
        }
    }

    /// @throws RuleBroken `allegation-in-future`, `allegation-before-referral`, `outcome-incomplete`,
    ///                    `outcome-before-allegation`, `outcome-of-another-nation`
    void mustBeSound(LocalDate today) {
        LocalDate outcomeOn = details.outcomeOn();
        if (receivedOn().isAfter(today) || (outcomeOn != null && outcomeOn.isAfter(today))) {
            throw new RuleBroken("allegation-in-future", "Nothing of an allegation can be recorded before it happens");
        }
        if (receivedOn().isBefore(referral.receivedOn())) {
            throw new RuleBroken("allegation-before-referral", "An allegation is not received before its referral");
        }
        Outcome outcome = details.outcome();
        if ((outcome == null) != (outcomeOn == null)) {
            throw new RuleBroken("outcome-incomplete", "An outcome has a day");
        }
        if (outcome == null || outcomeOn == null) {
            return;
        }
        if (outcomeOn.isBefore(receivedOn())) {
            throw new RuleBroken("outcome-before-allegation", "An outcome comes on or after the day of the allegation");
        }
        if (!outcome.isOf(Nation.of(localAuthority()))) {
            throw new RuleBroken("outcome-of-another-nation", "This outcome is not one of the authority's nation");
        }
    }
}
