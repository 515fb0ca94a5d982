package uk.safeguarding.cases.child;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A child known to the authority by its own child reference.
///
/// A behaviour changes the child and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "child")
@CheckReturnValue
public class Child extends Aggregate {

    @Embedded
    private ChildDetails details;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private @Nullable Child mergedInto;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Child() {}

    Child(String localAuthority, @Nullable Source source, ChildDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    ChildDetails details() {
        return details;
    }

    /// The child as events speak of them.
    public Person person() {
        return new Person(Person.Kind.CHILD, id(), localAuthority(), details.childReference());
    }

    @Override
    public Set<UUID> persons() {
        return Set.of(id());
    }

    /// The child that this one was found to be; null for one who is nobody else.
    public @Nullable Child mergedInto() {
        return mergedInto;
    }

    /// The id under which the child is known: of the one that this one was found to be, else its own.
    public UUID knownAs() {
        return mergedInto == null ? id() : mergedInto.id();
    }

    public LocalDate birthDate() {
        return details.birthDate();
    }

    /// Whole years on a day; 0 before the first birthday.
    public int ageOn(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(details.birthDate(), day));
    }

    /// @throws Conflict `child-voided` if the child's record should never have been, `child-merged` if the child is
    ///                  known as another now: what is new is recorded of that one
    public void mustTakeRecords() {
        if (voided()) {
            throw new Conflict("child-voided", "The child's record was voided");
        }
        mustNotBeMerged();
    }

    private void mustNotBeMerged() {
        if (mergedInto != null) {
            throw new Conflict("child-merged", "The child was found to be another; go on with that record, or unmerge");
        }
    }

    /// @throws RuleBroken as [#mustBeSound]
    ChildEvent register(LocalDate today) {
        mustBeSound(today);
        return event("registered", revision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken `child-reference-fixed` if the child reference would change: it is what the child
    ///                    is known by; else as [#mustBeSound]
    ChildEvent correct(ChildDetails corrected, Because why, LocalDate today) {
        if (!corrected.childReference().equals(details.childReference())) {
            throw new RuleBroken("child-reference-fixed", "The child reference cannot change; void and register anew");
        }
        markCorrected(why);
        details = corrected;
        mustBeSound(today);
        return event("corrected", nextRevision());
    }

    /// Makes this the same child as another, under whose record the child is known from now on.
    ///
    /// @throws Conflict   `record-voided`, `child-voided`; `child-merged` if either was found to be another before
    /// @throws RuleBroken `child-merged-with-itself`
    ChildEvent merge(Child into, Because why) {
        mustNotBeVoided();
        mustNotBeMerged();
        into.mustTakeRecords();
        if (into.id().equals(id())) {
            throw new RuleBroken("child-merged-with-itself", "A child is merged with another record, not with its own");
        }
        markChanged(why);
        mergedInto = into;
        return event("merged", nextRevision());
    }

    /// Takes back that this is the same child as another.
    ///
    /// @throws Conflict `child-not-merged`
    ChildEvent unmerge(Because why) {
        if (mergedInto == null) {
            throw new Conflict("child-not-merged", "The child was not merged with another");
        }
        markChanged(why);
        mergedInto = null;
        return event("unmerged", nextRevision());
    }

    /// @throws Conflict `record-voided`, `child-merged`
    ChildEvent revoke(Because why) {
        mustNotBeMerged();
        markVoided(why);
        return event("voided", nextRevision());
    }

    /// The event alone: the record gets its new reference from the database.
    ///
    /// @throws Conflict   `record-voided`, `child-merged`
    /// @throws RuleBroken `adoption-order-before-birth`
    ChildEvent seal(LocalDate adoptionOrderMadeOn) {
        mustNotBeVoided();
        mustNotBeMerged();
        if (adoptionOrderMadeOn.isBefore(details.birthDate())) {
            throw new RuleBroken("adoption-order-before-birth", "A child is not adopted before birth");
        }
        return event("sealed", revision() + 1);
    }

    /// @throws RuleBroken `child-born-in-future`, `upn-and-reason-without`, or as [Characteristics#mustBeSound]
    private void mustBeSound(LocalDate today) {
        if (details.birthDate().isAfter(today)) {
            throw new RuleBroken("child-born-in-future", "The birth date is after today");
        }
        if (details.identifiers().upn() != null && details.identifiers().upnUnknown() != null) {
            throw new RuleBroken("upn-and-reason-without", "A child with a UPN needs no reason for having none");
        }
        details.characteristics().mustBeSound(details.birthDate(), today);
    }

    private ChildEvent event(String happened, long revision) {
        return ChildEvent.of(this, happened, revision);
    }
}
