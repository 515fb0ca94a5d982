package uk.safeguarding.platform.record;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;

/// What every record of the field has: an id, the authority it belongs to, a revision, where it came from, and who
/// changed it last and why. The database keeps every revision (`record_revision`).
///
/// The revision starts at 1 and rises by one with each change, in the same update, so revisions have no gaps and the
/// order of commits is the order of revisions. A behaviour of a stored record that returns an event names
/// `nextRevision()` in it.
@MappedSuperclass
@EntityListeners(ChangeStamp.class)
@SuppressWarnings("UnusedVariable") // the history reads the columns
public abstract class Aggregate {

    /// What made a revision.
    public enum Change {
        CREATED,
        CHANGED,
        CORRECTED,
        VOIDED
    }

    @Id
    private UUID id = Ids.next();

    @Column(updatable = false)
    private String localAuthority;

    @Version
    private long revision = 1;

    private @Nullable String sourceSystem;
    private @Nullable String sourceId;
    private boolean voided;

    /// What [#persons()] says, for the database to decide who sees the record.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> persons = List.of();

    @Column(updatable = false)
    private String recordedBy = "";

    private String changedBy = "";
    private Instant changedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Change change = Change.CREATED;

    @Enumerated(EnumType.STRING)
    private @Nullable CorrectionReason reasonCode;

    private @Nullable String reason;

    @Transient
    private boolean because;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Aggregate() {}

    protected Aggregate(String localAuthority, @Nullable Source source) {
        this.localAuthority = localAuthority;
        cameFrom(source);
    }

    /// The persons whose record this is: whom the audit names when it is read or changed.
    public abstract Set<UUID> persons();

    public UUID id() {
        return id;
    }

    public String localAuthority() {
        return localAuthority;
    }

    public long revision() {
        return revision;
    }

    /// Who recorded it first, as the token named them; empty before it is stored.
    public String recordedBy() {
        return recordedBy;
    }

    /// The revision that the change at hand makes, for the event that names it. The row makes it too, also where the
    /// change leaves every field as it was: the next change would make the same one again otherwise.
    protected long nextRevision() {
        changedAt = Instant.EPOCH; // another value makes an update; the stamp of the update puts the time here
        return revision + 1;
    }

    public @Nullable Source source() {
        return sourceSystem == null || sourceId == null ? null : new Source(sourceSystem, sourceId);
    }

    /// Takes over the identity that another system gave this record.
    protected final void cameFrom(@Nullable Source source) {
        if (source != null) {
            sourceSystem = source.system();
            sourceId = source.id();
        }
    }

    public boolean voided() {
        return voided;
    }

    /// Whether the change at hand corrects a mistake; what the event of the change says as `corrected`.
    public boolean beingCorrected() {
        return because && change == Change.CORRECTED;
    }

    /// @throws Conflict `record-voided` if the record was voided: it can no longer be changed
    protected final void mustNotBeVoided() {
        if (voided) {
            throw new Conflict("record-voided", "This record was voided; it can no longer be changed");
        }
    }

    /// Says why the change at hand is made, which corrects nothing.
    protected final void markChanged(Because why) {
        mustNotBeVoided();
        say(Change.CHANGED, why);
    }

    /// Marks the change at hand as a correction of a mistake.
    protected final void markCorrected(Because why) {
        mustNotBeVoided();
        say(Change.CORRECTED, why);
    }

    /// Marks the record as one that should never have been.
    protected final void markVoided(Because why) {
        mustNotBeVoided();
        voided = true;
        say(Change.VOIDED, why);
    }

    private void say(Change kind, Because why) {
        change = kind;
        reasonCode = why.reasonCode();
        reason = why.reason();
        because = true;
    }

    void stampCreated(String by, Instant at) {
        persons = persons().stream().sorted().toList();
        recordedBy = by;
        changedBy = by;
        changedAt = at;
    }

    void stampChanged(String by, Instant at) {
        persons = persons().stream().sorted().toList();
        changedBy = by;
        changedAt = at;
        if (!because) {
            change = Change.CHANGED;
            reasonCode = null;
            reason = null;
        }
        because = false;
    }
}
