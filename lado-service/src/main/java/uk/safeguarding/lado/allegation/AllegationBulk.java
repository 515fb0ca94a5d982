package uk.safeguarding.lado.allegation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.lado.allegation.AllegationResource.AllegationRequest;
import uk.safeguarding.lado.allegation.AllegationResource.AllegationResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Allegations in bulk.
@Dependent
class AllegationBulk {

    @Produces
    @Singleton
    static BulkRecord allegation(
            AllegationService service, AllegationRepository allegations, AllegationResource resource) {
        return BulkRecord.of("allegation", AllegationResource.class)
                .imports(
                        AllegationRequest.class,
                        request -> service.record(request.referralId(), request.source(), request::details))
                .exports(
                        AllegationFilter.class,
                        AllegationResponse.class,
                        (filter, page) -> allegations.list(filter, page).map(resource::view));
    }
}
