package uk.safeguarding.cases.child;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildResource.ChildRequest;
import uk.safeguarding.cases.child.ChildResource.ChildResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Children in bulk.
@Dependent
class ChildBulk {

    @Produces
    @Singleton
    static BulkRecord child(ChildService service, ChildRepository children) {
        return BulkRecord.of("child", ChildResource.class)
                .imports(ChildRequest.class, request -> service.record(request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        ChildSearchResource.class,
                        Filter.class,
                        ChildResponse.class,
                        (filter, page) -> children.list(filter, page).map(ChildResponse::of));
    }

    /// What is asked of a search; here it is exact, but for small and capital letters.
    record Filter(
            @Nullable String childReference,
            @Nullable String nhsNumber,
            @Nullable String upn,
            @Nullable String forename,
            @Nullable String surname,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex) {}
}
