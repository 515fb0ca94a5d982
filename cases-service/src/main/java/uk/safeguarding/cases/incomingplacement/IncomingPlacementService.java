package uk.safeguarding.cases.incomingplacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.cases.placementapproval.AreaNotificationTimescale;
import uk.safeguarding.cases.placementapproval.NotificationDuty;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a placement by another authority. One public method is one transaction.
@ApplicationScoped
@Transactional
public class IncomingPlacementService {

    private final IncomingPlacementRepository placements;
    private final ChildRepository children;
    private final Keeping<IncomingPlacement, IncomingPlacementDetails> keeping;
    private final Calendars calendars;
    private final Clock clock;

    IncomingPlacementService(
            IncomingPlacementRepository placements,
            ChildRepository children,
            Corrections corrections,
            Calendars calendars,
            Outbox outbox,
            Clock clock) {
        this.placements = placements;
        this.children = children;
        this.keeping = new Keeping<>(placements, corrections, outbox, clock);
        this.calendars = calendars;
        this.clock = clock;
    }

    public Recorded<IncomingPlacement> record(UUID childId, @Nullable Source source, IncomingPlacementDetails details) {
        return keeping.record(
                source,
                "recorded",
                () -> new IncomingPlacement(children.held(childId), duty(details), source, details));
    }

    public IncomingPlacement receiveNotice(UUID id, Revision expected, LocalDate on, boolean complete) {
        return keeping.change(id, expected, placement -> placement.receiveNotice(on, complete, LocalDate.now(clock)));
    }

    public IncomingPlacement end(UUID id, Revision expected, LocalDate on) {
        return keeping.change(id, expected, placement -> placement.end(on, LocalDate.now(clock)));
    }

    public IncomingPlacement correct(
            UUID id, Revision expected, UnaryOperator<IncomingPlacementDetails> correction, Because why) {
        UnaryOperator<IncomingPlacementDetails> andItsTimeLimit = now -> {
            IncomingPlacementDetails corrected = correction.apply(now);
            placements.get(id).dueBy(duty(corrected));
            return corrected;
        };
        return keeping.correct(id, expected, andItsTimeLimit, why);
    }

    public IncomingPlacement revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }

    private @Nullable NotificationDuty duty(IncomingPlacementDetails details) {
        return details.placingNation()
                .flatMap(nation -> AreaNotificationTimescale.duty(
                        nation, details.from(), details.emergency(), calendars.of(nation)))
                .orElse(null);
    }
}
