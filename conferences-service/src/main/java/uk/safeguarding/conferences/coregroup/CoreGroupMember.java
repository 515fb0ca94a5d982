package uk.safeguarding.conferences.coregroup;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.plan.ChildProtectionPlan;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.OpenEnded;
import uk.safeguarding.platform.record.Source;

/// That somebody belongs to the core group of a child's plan, and so works with the child.
///
/// A behaviour changes the membership and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "core_group_member")
@CheckReturnValue
public class CoreGroupMember extends OpenEnded {

    @ManyToOne(optional = false)
    private ChildProtectionPlan plan;

    @Embedded
    private CoreGroupMemberDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CoreGroupMember() {}

    CoreGroupMember(ChildProtectionPlan plan, @Nullable Source source, CoreGroupMemberDetails details) {
        super(plan.localAuthority(), source);
        this.plan = plan;
        this.details = details;
    }

    ChildProtectionPlan plan() {
        return plan;
    }

    CoreGroupMemberDetails details() {
        return details;
    }

    /// Whether they belonged to the group on that day.
    boolean isMemberOn(LocalDate day) {
        LocalDate end = to();
        return !voided() && !day.isBefore(from()) && (end == null || day.isBefore(end));
    }

    @Override
    public Set<UUID> persons() {
        return plan.persons();
    }

    @Override
    protected LocalDate from() {
        return details.from();
    }

    @Override
    protected String name() {
        return "core-group-member";
    }

    /// @throws Conflict   `plan-voided`
    /// @throws RuleBroken `core-group-member-before-plan` or `core-group-member-after-plan`
    CoreGroupMemberEvent join() {
        if (plan.voided()) {
            throw new Conflict("plan-voided", "The plan was voided");
        }
        if (from().isBefore(plan.startedOn())) {
            throw new RuleBroken("core-group-member-before-plan", "A core group begins with its plan");
        }
        LocalDate end = plan.endedOn();
        if (end != null && !from().isBefore(end)) {
            throw new RuleBroken("core-group-member-after-plan", "The plan had ended by this day");
        }
        return CoreGroupMemberEvent.of(this, "joined", revision());
    }

    /// @throws Conflict   `record-voided` or `core-group-member-ended`
    /// @throws RuleBroken `core-group-member-ends-before-start`
    CoreGroupMemberEvent leave(LocalDate on) {
        mustNotBeVoided();
        end(on);
        return CoreGroupMemberEvent.of(this, "left", nextRevision());
    }

    /// @throws Conflict `record-voided`
    CoreGroupMemberEvent revoke(Because why) {
        markVoided(why);
        return CoreGroupMemberEvent.of(this, "voided", nextRevision());
    }
}
