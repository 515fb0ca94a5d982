package uk.safeguarding.conferences.conference;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Conferences in bulk.
@Dependent
class ConferenceBulk {

    @Produces
    @Singleton
    static BulkRecord conference(ConferenceRepository conferences, ConferenceResource resource) {
        return BulkRecord.of("conference", ConferenceResource.class)
                .imports(ConferenceRequest.class, resource::scheduledOrHeld)
                .exports(
                        ConferenceFilter.class,
                        ConferenceResponse.class,
                        (filter, page) -> conferences.list(filter, page).map(resource::view));
    }
}
