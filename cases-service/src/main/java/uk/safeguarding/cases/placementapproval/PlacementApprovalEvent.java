package uk.safeguarding.cases.placementapproval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of the approval of a placement out of the area.
///
/// @param rule the time limit for telling the area authority, with its clock and last lawful day; null where there is
///             none
record PlacementApprovalEvent(
        String type,
        Person subject,
        UUID placementApprovalId,
        long revision,
        UUID periodOfCareId,
        UUID placementId,
        Approver approvedBy,
        LocalDate approvedOn,
        Person staff,
        boolean emergency,
        @Nullable LocalDate panelDecidedOn,
        @Nullable PanelOutcome panelOutcome,
        @Nullable String rule,
        @Nullable LocalDate clockStarted,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate notifiedOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static PlacementApprovalEvent of(PlacementApproval approval, String happened, long revision) {
        PlacementApprovalDetails details = approval.details();
        NotificationDuty duty = approval.duty().orElse(null);
        return new PlacementApprovalEvent(
                "cases.placement-approval." + happened + ".v1",
                approval.child().person(),
                approval.id(),
                revision,
                approval.placement().periodOfCare().id(),
                approval.placement().id(),
                details.approvedBy(),
                details.approvedOn(),
                Person.staff(approval.localAuthority(), details.staffId()),
                details.emergency(),
                details.panelDecidedOn(),
                details.panelOutcome(),
                duty == null ? null : duty.rule(),
                duty == null ? null : duty.clockStarted(),
                duty == null ? null : duty.dueOn(),
                details.notifiedOn(),
                approval.beingCorrected(),
                approval.voided());
    }

    @Override
    public UUID recordId() {
        return placementApprovalId;
    }
}
