package uk.safeguarding.platform.accessrelationship;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.OpenEnded;
import uk.safeguarding.platform.record.Source;

/// That a member of staff, a team or an agency works with a child, and may therefore see the child's records.
@Entity
@Table(name = "access_relationship")
public class AccessRelationship extends OpenEnded {

    @Column(updatable = false)
    private UUID childId;

    @Embedded
    private AccessRelationshipDetails details;

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

    @Override
    protected LocalDate from() {
        return details.from();
    }

    @Override
    protected String name() {
        return "access-relationship";
    }
}
