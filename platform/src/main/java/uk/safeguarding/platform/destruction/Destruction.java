package uk.safeguarding.platform.destruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.retention.RetentionRule;

/// A proposal to destroy what is past its retention, and afterwards the entry of the destruction log: who
/// proposed and who decided, when, and how many records of which type and by which rule. Who they were is
/// forgotten with the decision; so it keeps no revisions.
///
/// The database carries out an approved one (`carry_out_destruction`), and writes what became of it.
@Entity
@Table(name = "destruction")
public class Destruction extends Aggregate {

    /// Where it stands.
    public enum State {
        PROPOSED,
        CARRIED_OUT,
        REFUSED
    }

    /// Why nothing is destroyed.
    public enum Refusal {
        /// The records are needed for longer than the schedule says.
        STILL_NEEDED,
        /// A legal hold is to be recorded first.
        HOLD_NEEDED,
        /// What the records say, a birth date for example, is not right.
        WRONG_RECORD,
        /// Whoever proposed it takes it back.
        WITHDRAWN
    }

    /// Why a person who was proposed was left out when it was carried out.
    public enum LeftOut {
        /// A legal hold was recorded meanwhile.
        ON_HOLD,
        /// A record was made or changed meanwhile, or the schedule.
        NOT_DUE,
        /// They share a record with somebody who stays.
        SHARES_RECORDS,
        /// They have been destroyed already.
        GONE
    }

    /// How many records of a type a rule applies to.
    public record Count(
            @Schema(description = "The table of the records", maxLength = 60)
            String recordType,

            @Schema(maxLength = 60) String rule,

            RetentionRule.Basis basis,

            @Schema(description = "Where the rule stood", maxLength = 200)
            String citation,

            @Schema(minimum = "1") int records) {}

    /// How many persons were left out for a reason.
    public record Omission(
            LeftOut reason,
            @Schema(minimum = "1", maximum = "200") int persons) {}

    @Column(updatable = false)
    private LocalDate asAt;

    @Column(updatable = false)
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> proposed;

    @Column(updatable = false)
    private int further;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Count> due;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Refusal refusedFor;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Count> destroyed;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Omission> leftOut;

    @Transient
    private @Nullable Set<UUID> gone;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Destruction() {}

    /// @param further how many more are due than one proposal takes
    Destruction(String localAuthority, LocalDate asAt, List<UUID> proposed, List<Count> due, int further, Instant now) {
        super(localAuthority, null);
        this.asAt = asAt;
        this.proposedAt = now;
        this.proposed = List.copyOf(proposed);
        this.due = List.copyOf(due);
        this.further = further;
    }

    /// Those who are proposed or, in the transaction that carries it out, who were destroyed; nobody once it is
    /// decided.
    @Override
    public Set<UUID> persons() {
        return gone == null ? Set.copyOf(proposed) : gone;
    }

    LocalDate asAt() {
        return asAt;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    State state() {
        return state;
    }

    List<UUID> proposed() {
        return proposed;
    }

    int further() {
        return further;
    }

    List<Count> due() {
        return due;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Refusal refusedFor() {
        return refusedFor;
    }

    @Nullable
    List<Count> destroyed() {
        return destroyed;
    }

    @Nullable
    List<Omission> leftOut() {
        return leftOut;
    }

    /// Marks it for the database to carry out, in the same transaction.
    ///
    /// @throws Conflict  `destruction-decided`
    /// @throws Forbidden `destruction-own-proposal` if it is whoever proposed it
    void approve(@Nullable String by, Instant at) {
        if (Objects.equals(by, recordedBy())) {
            throw new Forbidden(
                    "destruction-own-proposal", "Another person than who proposed it approves a destruction");
        }
        decide(by, at);
    }

    /// @throws Conflict `destruction-decided`
    void refuse(Refusal why, @Nullable String by, Instant at) {
        decide(by, at);
        state = State.REFUSED;
        refusedFor = why;
        proposed = List.of();
    }

    private void decide(@Nullable String by, Instant at) {
        if (decidedBy != null) {
            throw new Conflict("destruction-decided", "This proposal has been carried out or refused");
        }
        decidedBy = by;
        decidedAt = at;
    }

    /// For the audit, which names who was destroyed by the ids of their records.
    void destroyed(Collection<UUID> persons) {
        gone = Set.copyOf(persons);
    }
}
