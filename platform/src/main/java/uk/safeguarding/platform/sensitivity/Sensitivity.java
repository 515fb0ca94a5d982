package uk.safeguarding.platform.sensitivity;

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
import uk.safeguarding.platform.record.Source;

/// That a person's records are restricted to a member of staff who is named, or that one who is named is excluded from
/// them. The database keeps both; exclusion beats every role.
@Entity
@Table(name = "sensitivity")
public class Sensitivity extends Aggregate {

    @Column(updatable = false)
    private UUID person;

    @Embedded
    private SensitivityDetails details;

    @Column(name = "\"to\"")
    private @Nullable LocalDate to;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Sensitivity() {}

    Sensitivity(String localAuthority, @Nullable Source source, UUID person, SensitivityDetails details) {
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

    SensitivityDetails details() {
        return details;
    }

    /// The first day on which it holds no more; null while open.
    @Nullable
    LocalDate to() {
        return to;
    }

    /// @throws Conflict   `sensitivity-ended` if it has an end already
    /// @throws RuleBroken `sensitivity-ends-before-start`
    void end(LocalDate on) {
        if (to != null) {
            throw new Conflict("sensitivity-ended", "It has ended already");
        }
        if (on.isBefore(details.from())) {
            throw new RuleBroken("sensitivity-ends-before-start", "It cannot end before its first day");
        }
        to = on;
    }
}
