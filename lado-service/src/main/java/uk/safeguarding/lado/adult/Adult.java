package uk.safeguarding.lado.adult;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// An adult who works with children, known to the authority by its own reference.
///
/// A behaviour changes the adult and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "adult")
@CheckReturnValue
public class Adult extends Aggregate {

    @Embedded
    private AdultDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Adult() {}

    public Adult(String localAuthority, @Nullable Source source, AdultDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    AdultDetails details() {
        return details;
    }

    /// The adult as events speak of them.
    public Person person() {
        return new Person(Person.Kind.ADULT, id(), localAuthority(), details.adultReference());
    }

    @Override
    public Set<UUID> persons() {
        return Set.of(id());
    }

    /// @throws RuleBroken `adult-born-in-future` if the birth date is after `today`
    AdultEvent register(LocalDate today) {
        mustBeBornBy(today);
        return AdultEvent.of(this, "registered", revision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken `adult-reference-fixed` if the reference would change: it is what the adult is known by
    AdultEvent correct(AdultDetails corrected, Because why, LocalDate today) {
        if (!corrected.adultReference().equals(details.adultReference())) {
            throw new RuleBroken("adult-reference-fixed", "The adult reference cannot change; void and register anew");
        }
        markCorrected(why);
        details = corrected;
        mustBeBornBy(today);
        return AdultEvent.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    AdultEvent revoke(Because why) {
        markVoided(why);
        return AdultEvent.of(this, "voided", nextRevision());
    }

    private void mustBeBornBy(LocalDate today) {
        LocalDate born = details.birthDate();
        if (born != null && born.isAfter(today)) {
            throw new RuleBroken("adult-born-in-future", "The birth date is after today");
        }
    }
}
