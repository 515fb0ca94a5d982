package uk.safeguarding.conferences.coregroup;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.plan.ChildProtectionPlan;
import uk.safeguarding.conferences.timescale.CoreGroupTimescale;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// One meeting of the core group that carries out a child's protection plan. It stands as a duty from the day it is
/// scheduled until it is held or falls away.
///
/// A behaviour changes the meeting and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "core_group")
@CheckReturnValue
public class CoreGroup extends Aggregate {

    @ManyToOne(optional = false)
    private ChildProtectionPlan plan;

    private int ordinal;
    private LocalDate clockStarted;
    private LocalDate dueOn;
    private @Nullable LocalDate heldOn;
    private @Nullable LocalDate endedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> membersPresent = new ArrayList<>();

    @Transient
    private boolean unsaved;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CoreGroup() {}

    /// @param ordinal which meeting under the plan, counted from 1
    /// @param dueOn   the last day in time
    CoreGroup(ChildProtectionPlan plan, int ordinal, LocalDate clockStarted, LocalDate dueOn) {
        super(plan.localAuthority(), null);
        this.plan = plan;
        this.ordinal = ordinal;
        this.clockStarted = clockStarted;
        this.dueOn = dueOn;
        this.unsaved = true;
    }

    ChildProtectionPlan plan() {
        return plan;
    }

    int ordinal() {
        return ordinal;
    }

    CoreGroupTimescale timescale() {
        return ordinal == 1 ? CoreGroupTimescale.FIRST : CoreGroupTimescale.LATER;
    }

    LocalDate clockStarted() {
        return clockStarted;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    /// The day from which it was owed no more without being held; null while it is owed.
    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    /// The day on which the duty fell away: on or before the last day in time. What was overdue then stays so.
    Optional<LocalDate> fellAwayOn() {
        return Optional.ofNullable(endedOn).filter(on -> heldOn == null && !dueOn.isBefore(on));
    }

    List<UUID> membersPresent() {
        return List.copyOf(membersPresent);
    }

    Optional<CoreGroupOutcome> outcome() {
        return heldOn().map(day -> new CoreGroupOutcome(day, membersPresent()));
    }

    Rule rule() {
        return timescale().rule(Nation.of(localAuthority()), clockStarted);
    }

    Timescale standing(LocalDate today, WorkingDays calendar) {
        return voided() || fellAwayOn().isPresent()
                ? Timescale.notApplicable(rule(), clockStarted, dueOn)
                : Timescale.of(rule(), clockStarted, dueOn, heldOn, today, calendar);
    }

    @Override
    public Set<UUID> persons() {
        return plan.persons();
    }

    CoreGroupEvent schedule() {
        return event("scheduled");
    }

    /// Records that the group met. A late meeting is still held.
    ///
    /// @throws Conflict   `record-voided`, `core-group-already-held`, or as [#mustBeSound]
    /// @throws RuleBroken as [#mustBeSound]
    CoreGroupEvent hold(CoreGroupOutcome outcome, @Nullable Source source, LocalDate today) {
        mustNotBeVoided();
        if (heldOn != null) {
            throw new Conflict("core-group-already-held", "This meeting was held before; correct it instead");
        }
        cameFrom(source);
        take(outcome, today);
        return event("held");
    }

    /// @throws Conflict   `record-voided`, `core-group-not-held`, or as [#mustBeSound]
    /// @throws RuleBroken as [#mustBeSound]
    CoreGroupEvent correct(CoreGroupOutcome corrected, Because why, LocalDate today) {
        markCorrected(why);
        if (heldOn == null) {
            throw new Conflict("core-group-not-held", "This meeting was not held; there is nothing to correct");
        }
        take(corrected, today);
        return event("corrected");
    }

    /// Owed no more from that day: it falls away where it is not overdue.
    CoreGroupEvent end(LocalDate on) {
        endedOn = on;
        return event(fellAwayOn().isPresent() ? "fell-away" : "scheduled");
    }

    /// Owed after all, because the plan goes on.
    CoreGroupEvent owe(Because why) {
        markCorrected(why);
        endedOn = null;
        return event("corrected");
    }

    /// Moves the last day, because what started the clock was corrected.
    ///
    /// @throws RuleBroken as [#mustBeSound] if it was held before that
    CoreGroupEvent redate(LocalDate clock, LocalDate due, Because why) {
        markCorrected(why);
        clockStarted = clock;
        dueOn = due;
        if (heldOn != null) {
            mustBeSound(heldOn, heldOn);
        }
        return event("corrected");
    }

    /// @throws Conflict `record-voided`
    CoreGroupEvent revoke(Because why) {
        markVoided(why);
        return event("voided");
    }

    private void take(CoreGroupOutcome outcome, LocalDate today) {
        mustBeSound(outcome.heldOn(), today);
        heldOn = outcome.heldOn();
        endedOn = null;
        membersPresent = new ArrayList<>(outcome.membersPresent());
    }

    /// @throws RuleBroken `core-group-in-future`, `core-group-before-plan` or `core-group-before-the-one-before`
    /// @throws Conflict   `core-group-after-plan-ended`
    private void mustBeSound(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleBroken("core-group-in-future", "A meeting cannot be recorded before it takes place");
        }
        if (ordinal == 1 && day.isBefore(clockStarted)) {
            throw new RuleBroken("core-group-before-plan", "A core group does not meet before its plan starts");
        }
        if (ordinal > 1 && !day.isAfter(clockStarted)) {
            throw new RuleBroken("core-group-before-the-one-before", "A meeting is held after the one before it");
        }
        LocalDate end = plan.endedOn();
        if (end != null && !day.isBefore(end)) {
            throw new Conflict("core-group-after-plan-ended", "The child's plan had ended before this day");
        }
    }

    @PostPersist
    void saved() {
        unsaved = false;
    }

    private CoreGroupEvent event(String happened) {
        return CoreGroupEvent.of(this, happened, unsaved ? revision() : nextRevision());
    }
}
