package uk.safeguarding.cases.child;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.child.ChildResource.ChildRequest;
import uk.safeguarding.cases.child.ChildResource.ChildResponse;
import uk.safeguarding.cases.child.ChildResource.ChildSearch;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Children in bulk.
@Dependent
class ChildBulk {

    @Produces
    @Singleton
    static BulkRecord child(ChildService service, ChildRepository children) {
        return BulkRecord.of("child", ChildResource.class)
                .imports(ChildRequest.class, request -> service.register(request.source(), request.details()))
                .exports(
                        ChildSearch.class,
                        ChildResponse.class,
                        (search, page) -> children.search(
                                        search.childReference(),
                                        search.forename(),
                                        search.surname(),
                                        search.birthDate(),
                                        page)
                                .map(ChildResponse::of));
    }
}
