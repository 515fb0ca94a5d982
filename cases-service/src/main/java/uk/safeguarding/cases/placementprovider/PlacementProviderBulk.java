package uk.safeguarding.cases.placementprovider;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placementprovider.PlacementProviderResource.PlacementProviderRequest;
import uk.safeguarding.cases.placementprovider.PlacementProviderResource.PlacementProviderResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Providers of placements in bulk.
@Dependent
class PlacementProviderBulk {

    @Produces
    @Singleton
    static BulkRecord placementProvider(PlacementProviderService service, PlacementProviderRepository records) {
        return BulkRecord.of("placement_provider", PlacementProviderResource.class)
                .imports(PlacementProviderRequest.class, request -> service.record(request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        PlacementProviderResponse.class,
                        (filter, page) -> records.list(
                                        filter.urn(), filter.regulator(), filter.status(), filter.accreditedOn(), page)
                                .map(PlacementProviderResponse::of));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable String urn,
            @Nullable Regulator regulator,
            @Nullable ProviderStatus status,
            @Nullable LocalDate accreditedOn) {}
}
