package uk.safeguarding.cases.providervisit;

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
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a visit to a provider. One public method is one transaction.
@ApplicationScoped
@Transactional
public class ProviderVisitService {

    private final ProviderVisitRepository visits;
    private final PlacementProviderRepository providers;
    private final Calendars calendars;
    private final Clock clock;
    private final Keeping<ProviderVisit, ProviderVisitDetails> keeping;

    ProviderVisitService(
            ProviderVisitRepository visits,
            PlacementProviderRepository providers,
            Corrections corrections,
            Calendars calendars,
            Outbox outbox,
            Clock clock) {
        this.visits = visits;
        this.providers = providers;
        this.calendars = calendars;
        this.clock = clock;
        this.keeping = new Keeping<>(visits, corrections, outbox, clock);
    }

    /// They go with the provider's record.
    void hear(@Observes PlacementProviderVoided event) {
        keeping.revoke(visits.of(event.provider()), event.why());
    }

    public Recorded<ProviderVisit> record(
            UUID placementProviderId, @Nullable Source source, ProviderVisitDetails details) {
        return keeping.record(
                source, "recorded", () -> new ProviderVisit(providers.held(placementProviderId), source, details));
    }

    /// @param staffId of who found put right what was found
    public ProviderVisit complete(UUID id, Revision expected, LocalDate on, String staffId) {
        return keeping.change(id, expected, visit -> visit.complete(on, staffId, LocalDate.now(clock)));
    }

    /// How it stands today that the provider puts right what a visit found; null where there is nothing.
    @Nullable
    Timescale actions(ProviderVisit visit) {
        return visit.actions(LocalDate.now(clock), calendars.of(visit.localAuthority()));
    }

    public ProviderVisit correct(
            UUID id, Revision expected, UnaryOperator<ProviderVisitDetails> correction, Because why) {
        return keeping.correct(id, expected, correction, why);
    }

    public ProviderVisit revoke(UUID id, Revision expected, Because why) {
        return keeping.revoke(id, expected, why);
    }
}
