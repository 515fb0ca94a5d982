package uk.safeguarding.platform.accessrelationship;

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

/// That a member of staff, a team or an agency works with a child, and may therefore see the child's records.
@Entity
@Table(name = "access_relationship")
public class AccessRelationship extends Aggregate {

    @Column(updatable = false)
    private UUID childId;

    @Embedded
    private AccessRelationshipDetails details;

    @Column(name = "\"to\"")
    private @Nullable LocalDate to;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AccessRelationship() {}

    AccessRelationship(
            String localAuthority, @Nullable Source source, UUID childId, AccessRelationshipDetails details) {
        super(localAuthority, source);
        this.childId = childId;
        this.details = details;
    }

    @Override
    public Set<UUID> persons() {
        return Set.of(childId);
    }

    UUID childId() {
        return childId;
    }

    AccessRelationshipDetails details() {
        return details;
    }

    /// The first day on which it holds no more; null while open.
    @Nullable
    LocalDate to() {
        return to;
    }

    /// @throws Conflict   `access-relationship-ended` if it has an end already
    /// @throws RuleBroken `access-relationship-ends-before-start`
    void end(LocalDate on) {
        if (to != null) {
            throw new Conflict("access-relationship-ended", "It has ended already");
        }
        if (on.isBefore(details.from())) {
            throw new RuleBroken("access-relationship-ends-before-start", "It cannot end before its first day");
        }
        to = on;
    }
}
