package uk.safeguarding.platform.sealing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.safeguarding.platform.record.Aggregate;

/// That a child's records are sealed since the child was adopted. The database makes it, in one with what it stands
/// for, and lets nobody change it.
@Entity
@Immutable
@Table(name = "sealing")
public class Sealing extends Aggregate {

    @Column(updatable = false)
    private UUID childId;

    @Embedded
    private SealingDetails details;

    @Column(updatable = false)
    private LocalDate sealedOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Sealing() {}

    @Override
    public Set<UUID> persons() {
        return Set.of(childId);
    }

    UUID childId() {
        return childId;
    }

    SealingDetails details() {
        return details;
    }

    /// The day in London.
    LocalDate sealedOn() {
        return sealedOn;
    }
}
