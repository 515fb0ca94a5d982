package uk.safeguarding.cases.commendation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.commendation.CommendationResource.CommendationRequest;
import uk.safeguarding.cases.commendation.CommendationResource.CommendationResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Commendations in bulk.
@Dependent
class CommendationBulk {

    @Produces
    @Singleton
    static BulkRecord commendation(CommendationService service, CommendationRepository records) {
        return BulkRecord.of("commendation", CommendationResource.class)
                .imports(
                        CommendationRequest.class,
                        request -> service.record(request.childId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        CommendationResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.theme(), page)
                                .map(CommendationResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable CommendationTheme theme) {}
}
