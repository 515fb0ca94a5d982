package uk.safeguarding.cases.casediscussion;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.casediscussion.CaseDiscussionResource.CaseDiscussionRequest;
import uk.safeguarding.cases.casediscussion.CaseDiscussionResource.CaseDiscussionResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Case discussions in bulk.
@Dependent
class CaseDiscussionBulk {

    @Produces
    @Singleton
    static BulkRecord caseDiscussion(CaseDiscussionService service, CaseDiscussionRepository records) {
        return BulkRecord.of("case_discussion", CaseDiscussionResource.class)
                .imports(
                        CaseDiscussionRequest.class,
                        request -> service.record(request.childId(), request.source(), request.details()))
                .manyAtOnce()
                .exports(
                        Filter.class,
                        CaseDiscussionResponse.class,
                        (filter, page) -> records.list(filter.childId(), filter.kind(), page)
                                .map(CaseDiscussionResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID childId, @Nullable CaseDiscussionKind kind) {}
}
