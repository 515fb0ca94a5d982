package uk.safeguarding.cases.placementapproval;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.childrecord.ChildRecord;
import uk.safeguarding.cases.placement.Placement;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

/// That a child may be placed outside the area of the authority (SI 2010/959 reg. 11): who approved it and when,
/// what a panel said, and when the area authority was told (reg. 13(4)). A placement has one.
@Entity
@Table(name = "placement_approval")
@CheckReturnValue
public class PlacementApproval extends ChildRecord<PlacementApprovalDetails> {

    @ManyToOne(optional = false)
    private Placement placement;

    @Embedded
    private @Nullable NotificationDuty duty;

    @Embedded
    private PlacementApprovalDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlacementApproval() {}

    /// @param duty by when the area authority must be told; null where no rule says so
    PlacementApproval(
            Placement placement,
            @Nullable NotificationDuty duty,
            @Nullable Source source,
            PlacementApprovalDetails details) {
        super(placement.localAuthority(), source);
        this.placement = placement;
        this.duty = duty;
        this.details = details;
    }

    public Placement placement() {
        return placement;
    }

    @Override
    public Child child() {
        return placement.child();
    }

    @Override
    public PlacementApprovalDetails details() {
        return details;
    }

    LocalDate approvedOn() {
        return details.approvedOn();
    }

    Optional<NotificationDuty> duty() {
        return Optional.ofNullable(duty);
    }

    boolean isDueBy(@Nullable NotificationDuty other) {
        return Objects.equals(duty, other);
    }

    /// Puts another time limit in the place of its own, with a correction that follows.
    void dueBy(@Nullable NotificationDuty other) {
        duty = other;
    }

    @Override
    protected void take(PlacementApprovalDetails corrected) {
        details = corrected;
    }

    @Override
    protected String kind() {
        return "placement-approval";
    }

    /// @throws RuleBroken `placement-approval-in-future`, `placement-approval-panel-without-outcome`,
    ///                    `placement-approval-of-voided-placement`, `placement-approval-not-needed` in the
    ///                    authority's own area, `placement-approval-by-director` (only the director approves a
    ///                    placement at a distance: reg. 11(1)(b))
    @Override
    protected void mustBeSound(LocalDate today) {
        mustHaveHappened(details.approvedOn(), today);
        mustHaveHappened(details.panelDecidedOn(), today);
        mustHaveHappened(details.notifiedOn(), today);
        must(
                (details.panelDecidedOn() == null) == (details.panelOutcome() == null),
                "panel-without-outcome",
                "A panel decides on a day, and something");
        must(!placement.voided(), "of-voided-placement", "The placement was voided");
        must(
                !Boolean.FALSE.equals(placement.outOfArea()),
                "not-needed",
                "A placement in the authority's own area needs no such approval");
        must(
                details.approvedBy() == Approver.DIRECTOR || !mustBeByDirector(),
                "by-director",
                "A placement at a distance is approved by the director of children's services");
    }

    private boolean mustBeByDirector() {
        return Boolean.TRUE.equals(placement.atADistance())
                && Nation.of(localAuthority()) == Nation.ENGLAND
                && !placement.from().isBefore(AreaNotificationTimescale.IN_FORCE);
    }

    /// What is recorded although it should not have been so.
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (details.approvedOn().isAfter(placement.from())) {
            warnings.add(new Warning(
                    "placement-approved-late", "A placement out of the area begins when it is approved, not before"));
        }
        if (details.panelOutcome() != null && !details.panelOutcome().inFavour()) {
            warnings.add(new Warning("placement-panel-not-in-favour", "The panel had not agreed to the placement"));
        }
        return List.copyOf(warnings);
    }

    /// Records that the area authority was told. A late notification is still recorded.
    ///
    /// @throws Conflict   `area-authority-notified` before
    /// @throws RuleBroken as [#mustBeSound]
    PlacementApprovalEvent notifyAreaAuthority(LocalDate on, LocalDate today) {
        mustNotBeVoided();
        if (details.notifiedOn() != null) {
            throw new Conflict("area-authority-notified", "This was recorded before; correct it instead");
        }
        details = details.notified(on);
        mustBeSound(today);
        return event("area-notified", nextRevision());
    }

    /// Moves the time limit, because the placement was corrected.
    PlacementApprovalEvent redate(@Nullable NotificationDuty moved, Because why) {
        markCorrected(why);
        duty = moved;
        return event("corrected", nextRevision());
    }

    /// Goes with its placement.
    PlacementApprovalEvent withdraw(Because why) {
        markVoided(why);
        return event("voided", nextRevision());
    }

    @Override
    protected PlacementApprovalEvent event(String happened, long revision) {
        return PlacementApprovalEvent.of(this, happened, revision);
    }
}
