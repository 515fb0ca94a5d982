package uk.safeguarding.cases.placementapproval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.cases.legalstatus.LegalStatusRepository;
import uk.safeguarding.cases.placement.Placement;
import uk.safeguarding.cases.placement.PlacementRepository;
import uk.safeguarding.cases.placement.PlacementsChanged;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of the approval of a placement out of the area. One public method is one transaction.
@ApplicationScoped
@Transactional
public class PlacementApprovalService {

    private static final Because FOLLOWS =
            new Because(CorrectionReason.DATA_ENTRY_ERROR, "Follows from the correction of the placement");

    private final PlacementApprovalRepository approvals;
    private final PlacementRepository placements;
    private final LegalStatusRepository statuses;
    private final Keeping<PlacementApproval, PlacementApprovalDetails> keeping;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    PlacementApprovalService(
            PlacementApprovalRepository approvals,
            PlacementRepository placements,
            LegalStatusRepository statuses,
            Corrections corrections,
            Calendars calendars,
            Outbox outbox,
            Clock clock) {
        this.approvals = approvals;
        this.placements = placements;
        this.statuses = statuses;
        this.keeping = new Keeping<>(approvals, corrections, outbox, clock);
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The approvals go with placements that were voided, and the time limits with those that moved.
    void hear(@Observes PlacementsChanged change) {
        for (PlacementApproval approval : approvals.of(change.period())) {
            NotificationDuty duty =
                    duty(approval.placement(), approval.details().emergency());
            if (approval.placement().voided()) {
                change(approval.withdraw(FOLLOWS));
            } else if (!approval.isDueBy(duty)) {
                change(approval.redate(duty, FOLLOWS));
            }
        }
    }

    private void change(PlacementApprovalEvent event) {
        outbox.append(event);
        approvals.flush();
    }

    public Recorded<PlacementApproval> record(
            UUID placementId, @Nullable Source source, PlacementApprovalDetails details) {
        return keeping.record(source, "recorded", () -> {
            Placement placement = placements.held(placementId);
            return new PlacementApproval(placement, duty(placement, details.emergency()), source, details);
        });
    }

    public PlacementApproval notifyAreaAuthority(UUID id, Revision expected, LocalDate on) {
        return keeping.change(id, expected, approval -> approval.notifyAreaAuthority(on, LocalDate.now(clock)));
    }

    public PlacementApproval correct(
            UUID id, Revision expected, UnaryOperator<PlacementApprovalDetails> correction, Because why) {
        UnaryOperator<PlacementApprovalDetails> andItsTimeLimit = now -> {
            PlacementApprovalDetails corrected = correction.apply(now);
            PlacementApproval approval = approvals.get(id);
            approval.dueBy(duty(approval.placement(), corrected.emergency()));
            return corrected;
        };
        return keeping.correct(id, expected, andItsTimeLimit, why);
    }

    public PlacementApproval revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }

    /// Whether reg. 13 does not apply (SI 2010/959 reg. 48(3)(b)).
    private boolean isShortBreak(Placement placement) {
        return statuses.of(placement.periodOfCare()).stream()
                .filter(status -> status.covers(placement.from()))
                .anyMatch(status -> status.details().code().shortBreaks());
    }

    private @Nullable NotificationDuty duty(Placement placement, boolean emergency) {
        LocalDate start = placement.from();
        Nation nation = Nation.of(placement.localAuthority());
        return AreaNotificationTimescale.duty(nation, start, emergency, calendars.of(nation))
                .filter(_ -> !Boolean.FALSE.equals(placement.outOfArea()) && !isShortBreak(placement))
                .orElse(null);
    }
}
