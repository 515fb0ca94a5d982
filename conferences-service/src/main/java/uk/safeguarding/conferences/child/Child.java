package uk.safeguarding.conferences.child;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A child, born or not yet born, known to the authority by its own child reference.
///
/// A behaviour changes the child and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "child")
@CheckReturnValue
public class Child extends Aggregate {

    @Embedded
    private ChildDetails details;

    @Formula("merged_into(id)")
    private @Nullable UUID mergedInto;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Child() {}

    public Child(String localAuthority, @Nullable Source source, ChildDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    public ChildDetails details() {
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

    /// The child that this one was found to be in the cases service, if that one is here too, as it stood when this one
    /// was read.
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /// @throws Conflict `child-merged` if the child is known as another now: what is new is recorded of that one
    void mustNotBeMerged() {
        if (mergedInto != null) {
            throw new Conflict("child-merged", "The child was found to be another; go on with that record");
        }
    }

    /// Whole years on a day; null before birth.
    public @Nullable Integer ageOn(LocalDate day) {
        LocalDate born = details.birthDate();
        return born == null || born.isAfter(day) ? null : (int) ChronoUnit.YEARS.between(born, day);
    }

    public boolean isUnbornOn(LocalDate day) {
        return ageOn(day) == null;
    }

    /// @throws RuleBroken as [#mustBeSound]
    ChildEvent register(LocalDate today) {
        mustBeSound(today);
        return event("registered", revision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken `child-reference-fixed` if the child reference would change: it is what the child is
    ///                    known by; else as [#mustBeSound]
    ChildEvent correct(ChildDetails corrected, Because why, LocalDate today) {
        if (!corrected.childReference().equals(details.childReference())) {
            throw new RuleBroken("child-reference-fixed", "The child reference cannot change; void and register anew");
        }
        markCorrected(why);
        details = corrected;
        mustBeSound(today);
        return event("corrected", nextRevision());
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
        if (isUnbornOn(adoptionOrderMadeOn)) {
            throw new RuleBroken("adoption-order-before-birth", "A child is not adopted before birth");
        }
        return event("sealed", revision() + 1);
    }

    /// @throws RuleBroken `child-born-in-future`, or `census-8750-sex-of-unborn-child` if the sex of a child who is not
    ///                    yet born is not U
    private void mustBeSound(LocalDate today) {
        LocalDate born = details.birthDate();
        if (born != null && born.isAfter(today)) {
            throw new RuleBroken("child-born-in-future", "The birth date is after today");
        }
        if (born == null && details.sex() != Sex.U) {
            throw new RuleBroken("census-8750-sex-of-unborn-child", "The sex of an unborn child is recorded as U");
        }
    }

    private ChildEvent event(String happened, long revision) {
        return ChildEvent.of(this, happened, revision);
    }
}
