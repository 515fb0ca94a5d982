package uk.safeguarding.cases.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.cases.span.Succession;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a placement. One public method is one transaction; what must follow from it for the others of the
/// child is [Succession]'s.
@ApplicationScoped
@Transactional
public class PlacementService {

    private static final Because HOME_CORRECTED =
            new Because(CorrectionReason.DATA_ENTRY_ERROR, "Follows from the correction of the period of care");

    private final PlacementRepository placements;
    private final PeriodOfCareRepository periods;
    private final Surveyor surveyor;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<PlacementsChanged> changes;
    private final Clock clock;
    private final Succession<Placement> succession;

    PlacementService(
            PlacementRepository placements,
            PeriodOfCareRepository periods,
            Surveyor surveyor,
            Corrections corrections,
            Outbox outbox,
            Event<PlacementsChanged> changes,
            Clock clock) {
        this.placements = placements;
        this.periods = periods;
        this.surveyor = surveyor;
        this.corrections = corrections;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
        this.succession = new Succession<>(
                placements, one -> placements.of(one.periodOfCare()), Succession.Gaps.REFUSED, outbox, clock);
    }

    void hear(@Observes PeriodOfCareHappening.Changed happening) {
        succession.follow(happening, placements.of(happening.period()));
        if (happening instanceof PeriodOfCareHappening.Corrected) {
            placements.of(happening.period()).forEach(this::measureAgain);
        }
        told(happening.period());
    }

    /// The home may be another now: what was measured from it follows.
    private void measureAgain(Placement placement) {
        BigDecimal miles = surveyor.milesFromHome(
                placement.periodOfCare(), placement.details().postcode());
        if (!placement.location().isAt(miles)) {
            outbox.append(placement.measure(miles, HOME_CORRECTED));
            placements.flush();
        }
    }

    /// Places a child; the placement before ends on that day.
    ///
    /// @param why why the placement before ended
    /// @throws RuleBroken `placement-reason-without-change` if there was none before
    public Recorded<Placement> start(
            UUID periodOfCareId, @Nullable Source source, PlacementDetails details, @Nullable ReasonForChange why) {
        var before = placements.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        PeriodOfCare period = periods.held(periodOfCareId);
        if (why != null && details.from().equals(period.startedOn())) {
            throw new RuleBroken("placement-reason-without-change", "The first placement changes none before it");
        }
        Placement placement = new Placement(period, source, details, surveyor.locate(period, details));
        changes.fire(new PlacementsChanged(period, succession.start(placement, cut -> cut.endsFor(why))));
        return Recorded.fresh(placement);
    }

    public Placement end(UUID id, Revision expected, LocalDate on, @Nullable ReasonForChange why) {
        Placement placement = placements.get(id, expected);
        placement.endsFor(why);
        return told(succession.end(placement, on));
    }

    public Placement correct(UUID id, Revision expected, UnaryOperator<PlacementDetails> correction, Because why) {
        Placement placement = placements.get(id, expected);
        corrections.mustBeAllowed(placement);
        PlacementDetails corrected = correction.apply(placement.details());
        Location location = surveyor.locateAgain(placement, corrected);
        return told(
                succession.correct(placement, () -> placement.correct(corrected, location, why, LocalDate.now(clock))));
    }

    public Placement revoke(UUID id, Revision expected, Because why) {
        Placement placement = placements.get(id, expected);
        corrections.mustBeAllowed(placement);
        return told(succession.revoke(placement, why));
    }

    private Placement told(Placement placement) {
        told(placement.periodOfCare());
        return placement;
    }

    private void told(PeriodOfCare period) {
        changes.fire(new PlacementsChanged(period, placements.of(period)));
    }
}
