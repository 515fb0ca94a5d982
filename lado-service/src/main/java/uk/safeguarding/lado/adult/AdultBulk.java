package uk.safeguarding.lado.adult;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.lado.adult.AdultResource.AdultRequest;
import uk.safeguarding.lado.adult.AdultResource.AdultResponse;
import uk.safeguarding.lado.adult.AdultResource.AdultSearch;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Adults in bulk.
@Dependent
class AdultBulk {

    @Produces
    @Singleton
    static BulkRecord adult(AdultService service, AdultRepository adults) {
        return BulkRecord.of("adult", AdultResource.class)
                .imports(AdultRequest.class, request -> service.register(request.source(), request.details()))
                .exports(
                        AdultSearch.class,
                        AdultResponse.class,
                        (search, page) -> adults.search(
                                        search.adultReference(),
                                        search.forename(),
                                        search.surname(),
                                        search.birthDate(),
                                        search.staffId(),
                                        page)
                                .map(AdultResponse::of));
    }
}
