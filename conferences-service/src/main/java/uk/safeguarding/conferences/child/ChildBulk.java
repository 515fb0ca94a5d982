package uk.safeguarding.conferences.child;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.conferences.child.ChildResource.ChildRequest;
import uk.safeguarding.conferences.child.ChildResource.ChildResponse;
import uk.safeguarding.conferences.child.ChildSearchResource.ChildSearch;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Children in bulk.
@Dependent
class ChildBulk {

    @Produces
    @Singleton
    static BulkRecord child(ChildService service, ChildSearchResource searches) {
        return BulkRecord.of("child", ChildResource.class)
                .imports(ChildRequest.class, request -> service.register(request.source(), request.details()))
                .exports(ChildSearchResource.class, ChildSearch.class, ChildResponse.class, searches::found);
    }
}
