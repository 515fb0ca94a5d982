package uk.safeguarding.cases.placementprovider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.childrecord.Keeping;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;

/// The use cases of the register of providers. One public method is one transaction.
@ApplicationScoped
@Transactional
public class PlacementProviderService {

    private final Event<PlacementProviderVoided> voided;
    private final Caller caller;
    private final Clock clock;
    private final Keeping<PlacementProvider, PlacementProviderDetails> keeping;

    PlacementProviderService(
            PlacementProviderRepository providers,
            Event<PlacementProviderVoided> voided,
            Corrections corrections,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.voided = voided;
        this.caller = caller;
        this.clock = clock;
        this.keeping = new Keeping<>(providers, corrections, outbox, clock);
    }

    public Recorded<PlacementProvider> record(@Nullable Source source, PlacementProviderDetails details) {
        return keeping.record(
                source, "registered", () -> new PlacementProvider(caller.localAuthority(), source, details));
    }

    public PlacementProvider change(UUID id, Revision expected, PlacementProviderDetails details) {
        return keeping.change(id, expected, provider -> provider.change(details, LocalDate.now(clock)));
    }

    public PlacementProvider correct(
            UUID id, Revision expected, UnaryOperator<PlacementProviderDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public PlacementProvider revoke(UUID id, Revision expected, Because why) {
        PlacementProvider provider = keeping.revoke(id, expected, why);
        voided.fire(new PlacementProviderVoided(provider, why));
        return provider;
    }
}
