package uk.safeguarding.cases.providercomplaint;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.providercomplaint.ProviderComplaintResource.ProviderComplaintRequest;
import uk.safeguarding.cases.providercomplaint.ProviderComplaintResource.ProviderComplaintResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Complaints about providers in bulk.
@Dependent
class ProviderComplaintBulk {

    @Produces
    @Singleton
    static BulkRecord providerComplaint(ProviderComplaintService service, ProviderComplaintRepository records) {
        return BulkRecord.of("provider_complaint", ProviderComplaintResource.class)
                .imports(
                        ProviderComplaintRequest.class,
                        request -> service.record(request.placementProviderId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        ProviderComplaintResponse.class,
                        (filter, page) -> records.list(
                                        filter.placementProviderId(),
                                        filter.complainant(),
                                        filter.outcome(),
                                        filter.open(),
                                        page)
                                .map(ProviderComplaintResponse::of));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID placementProviderId,
            @Nullable Complainant complainant,
            @Nullable ComplaintOutcome outcome,
            @Nullable Boolean open) {}
}
