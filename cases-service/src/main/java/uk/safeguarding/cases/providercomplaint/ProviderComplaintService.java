package uk.safeguarding.cases.providercomplaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.cases.placementprovider.PlacementProviderRepository;
import uk.safeguarding.cases.placementprovider.PlacementProviderVoided;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a complaint about a provider. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ProviderComplaintService {

    private final ProviderComplaintRepository complaints;
    private final PlacementProviderRepository providers;
    private final Clock clock;
    private final Keeping<ProviderComplaint, ProviderComplaintDetails> keeping;

    ProviderComplaintService(
            ProviderComplaintRepository complaints,
            PlacementProviderRepository providers,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.complaints = complaints;
        this.providers = providers;
        this.clock = clock;
        this.keeping = new Keeping<>(complaints, corrections, outbox, clock);
    }

    /// They go with the provider's record.
    void hear(@Observes PlacementProviderVoided event) {
        keeping.revoke(complaints.of(event.provider()), event.why());
    }

    public Recorded<ProviderComplaint> record(
            UUID placementProviderId, @Nullable Source source, ProviderComplaintDetails details) {
        return keeping.record(
                source, "received", () -> new ProviderComplaint(providers.held(placementProviderId), source, details));
    }

    public ProviderComplaint conclude(UUID id, Revision expected, ComplaintOutcome outcome, LocalDate on) {
        return keeping.change(id, expected, complaint -> complaint.conclude(outcome, on, LocalDate.now(clock)));
    }

    public ProviderComplaint correct(
            UUID id, Revision expected, UnaryOperator<ProviderComplaintDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public ProviderComplaint revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
