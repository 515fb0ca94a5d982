package uk.safeguarding.platform.accessrequest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.record.Aggregate;

/// That a member of staff opened the records of one child in an emergency ("break-glass"): to read, for four hours, and
/// for the privacy officer to review afterwards. An exclusion is never opened.
@Entity
@Table(name = "access_request")
public class AccessRequest extends Aggregate {

    static final Duration OPEN = Duration.ofHours(4);

    /// Why it could not wait for a relationship.
    public enum Reason {
        /// The child is in danger now.
        IMMEDIATE_RISK,
        /// Outside working hours, nobody who works with the child can be reached.
        OUT_OF_HOURS,
        /// The allocated worker is away and nobody stands in.
        WORKER_ABSENT,
        /// A court asks for an answer today.
        COURT
    }

    /// What the privacy officer found.
    public enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    @Column(updatable = false)
    private UUID childId;

    @Column(updatable = false)
    private String staffId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Reason grounds;

    @Column(updatable = false)
    private String justification;

    @Column(updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable String finding;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AccessRequest() {}

    AccessRequest(
            String localAuthority, UUID childId, String staffId, Reason grounds, String justification, Instant now) {
        super(localAuthority, null);
        this.childId = childId;
        this.staffId = staffId;
        this.grounds = grounds;
        this.justification = justification;
        this.madeAt = now;
        this.endsAt = now.plus(OPEN);
    }

    @Override
    public Set<UUID> persons() {
        return Set.of(childId);
    }

    UUID childId() {
        return childId;
    }

    String staffId() {
        return staffId;
    }

    Reason grounds() {
        return grounds;
    }

    String justification() {
        return justification;
    }

    Instant madeAt() {
        return madeAt;
    }

    /// The instant from which the records are closed again.
    Instant endsAt() {
        return endsAt;
    }

    /// Null until it is reviewed.
    @Nullable
    Verdict verdict() {
        return verdict;
    }

    @Nullable
    String finding() {
        return finding;
    }

    /// @throws Conflict `access-request-reviewed` if it has been reviewed before
    void review(Verdict found, @Nullable String why) {
        if (verdict != null) {
            throw new Conflict("access-request-reviewed", "This request has been reviewed already");
        }
        verdict = found;
        finding = why;
    }
}
