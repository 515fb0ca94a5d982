package uk.safeguarding.platform.legalhold;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// That nothing of a person is destroyed, whatever the retention schedule says, from when it is recorded until
/// it ends.
@Entity
@Table(name = "legal_hold")
public class LegalHold extends Aggregate {

    @Column(updatable = false)
    private UUID person;

    @Embedded
    private LegalHoldDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LegalHold() {}

    LegalHold(String localAuthority, @Nullable Source source, UUID person, LegalHoldDetails details) {
        super(localAuthority, source);
        this.person = person;
        this.details = details;
    }

    @Override
    public Set<UUID> persons() {
        return Set.of(person);
    }

    UUID person() {
        return person;
    }

    LegalHoldDetails details() {
        return details;
    }

    /// @throws Conflict   `legal-hold-ended` if it has an end already, `record-voided`
    /// @throws RuleBroken `legal-hold-ends-before-start`
    void end(LocalDate on) {
        mustNotBeVoided();
        if (details.to() != null) {
            throw new Conflict("legal-hold-ended", "It has ended already; correct it instead");
        }
        details = details.ended(on);
        mustBeSound();
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken `legal-hold-ends-before-start`
    void correct(LegalHoldDetails corrected, Because why) {
        markCorrected(why);
        details = corrected;
        mustBeSound();
    }

    /// @throws Conflict `record-voided`
    void revoke(Because why) {
        markVoided(why);
    }

    private void mustBeSound() {
        LocalDate to = details.to();
        if (to != null && to.isBefore(details.from())) {
            throw new RuleBroken("legal-hold-ends-before-start", "It cannot end before its first day");
        }
    }
}
