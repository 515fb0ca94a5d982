package uk.safeguarding.lado.employer;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// An employer, or an organisation of volunteers, of adults who work with children.
///
/// A behaviour changes the employer and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "employer")
@CheckReturnValue
public class Employer extends Aggregate {

    @Embedded
    private EmployerDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Employer() {}

    Employer(String localAuthority, @Nullable Source source, EmployerDetails details) {
        super(localAuthority, source);
        this.details = details;
    }

    EmployerDetails details() {
        return details;
    }

    /// Nobody: an employer is no person.
    @Override
    public Set<UUID> persons() {
        return Set.of();
    }

    EmployerEvent register() {
        return event("registered", revision());
    }

    /// Records what is so from now on, such as a new name.
    ///
    /// @throws Conflict `record-voided`
    EmployerEvent change(EmployerDetails changed) {
        mustNotBeVoided();
        details = changed;
        return event("changed", nextRevision());
    }

    /// @throws Conflict `record-voided`
    EmployerEvent correct(EmployerDetails corrected, Because why) {
        markCorrected(why);
        details = corrected;
        return event("corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    EmployerEvent revoke(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    private EmployerEvent event(String happened, long revision) {
        return EmployerEvent.of(this, happened, revision);
    }
}
