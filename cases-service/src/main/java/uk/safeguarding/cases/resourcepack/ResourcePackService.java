package uk.safeguarding.cases.resourcepack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.duty.Duties;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a pack about coming into care. One public method is one transaction; which packs are due is
/// [ResourcePackSchedule]'s.
@ApplicationScoped
@Transactional
public class ResourcePackService {

    private final ResourcePackRepository packs;
    private final PeriodOfCareRepository periods;
    private final Duties<ResourcePack, ResourcePackOutcome> duties;

    ResourcePackService(
            ResourcePackRepository packs,
            PeriodOfCareRepository periods,
            ResourcePackSchedule schedule,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.packs = packs;
        this.periods = periods;
        this.duties = new Duties<>(packs, corrections, outbox, clock, pack -> schedule.settle(pack.periodOfCare()));
    }

    /// Records that the pack which was due was issued.
    public ResourcePack issue(UUID id, Revision expected, ResourcePackOutcome outcome, @Nullable Source source) {
        return duties.fulfil(id, expected, outcome, source);
    }

    /// Records a pack that was issued: the one that was due, or one issued once more.
    public Recorded<ResourcePack> recordIssued(
            UUID periodOfCareId, Audience audience, ResourcePackOutcome outcome, @Nullable Source source) {
        PeriodOfCare period = periods.held(periodOfCareId);
        return duties.record(
                source,
                outcome,
                () -> packs.notIssued(period, audience),
                () -> new ResourcePack(period, audience, ResourcePackTimescale.reissue(outcome.issuedOn())));
    }

    public ResourcePack correct(
            UUID id, Revision expected, UnaryOperator<ResourcePackOutcome> correction, Because why) {
        return duties.correct(id, expected, correction, why);
    }

    public ResourcePack revoke(UUID id, Revision expected, Because why) {
        return duties.revoke(id, expected, why);
    }
}
