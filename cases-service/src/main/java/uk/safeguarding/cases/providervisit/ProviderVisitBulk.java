package uk.safeguarding.cases.providervisit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.providervisit.ProviderVisitResource.ProviderVisitRequest;
import uk.safeguarding.cases.providervisit.ProviderVisitResource.ProviderVisitResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Visits to providers in bulk.
@Dependent
class ProviderVisitBulk {

    @Produces
    @Singleton
    static BulkRecord providerVisit(
            ProviderVisitService service, ProviderVisitRepository records, ProviderVisitResource resource) {
        return BulkRecord.of("provider_visit", ProviderVisitResource.class)
                .imports(
                        ProviderVisitRequest.class,
                        request -> service.record(request.placementProviderId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        ProviderVisitResponse.class,
                        (filter, page) -> records.list(
                                        filter.placementProviderId(), filter.purpose(), filter.outcome(), page)
                                .map(resource::view));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID placementProviderId,
            @Nullable ProviderVisitPurpose purpose,
            @Nullable ProviderVisitOutcome outcome) {}
}
