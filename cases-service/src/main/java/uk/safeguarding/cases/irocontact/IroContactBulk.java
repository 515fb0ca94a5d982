package uk.safeguarding.cases.irocontact;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.irocontact.IroContactResource.IroContactRequest;
import uk.safeguarding.cases.irocontact.IroContactResource.IroContactResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// IRO contacts in bulk.
@Dependent
class IroContactBulk {

    @Produces
    @Singleton
    static BulkRecord iroContact(IroContactService service, IroContactRepository records) {
        return BulkRecord.of("iro_contact", IroContactResource.class)
                .imports(
                        IroContactRequest.class,
                        request -> service.record(request.periodOfCareId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        IroContactResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.kind(), page)
                                .map(IroContactResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable IroContactKind kind) {}
}
