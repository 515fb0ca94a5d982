package uk.safeguarding.conferences.strategydiscussion;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussionResource.StrategyDiscussionRequest;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussionResource.StrategyDiscussionResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Strategy discussions in bulk.
@Dependent
class StrategyDiscussionBulk {

    @Produces
    @Singleton
    static BulkRecord strategyDiscussion(StrategyDiscussionService service, StrategyDiscussionRepository records) {
        return BulkRecord.of("strategy_discussion", StrategyDiscussionResource.class)
                .imports(
                        StrategyDiscussionRequest.class,
                        request -> service.record(request.familyId(), request.source(), request.details()))
                .exports(
                        Filter.class,
                        StrategyDiscussionResponse.class,
                        (filter, page) -> records.list(
                                        filter.familyId(), filter.childId(), filter.heldFrom(), filter.heldTo(), page)
                                .map(StrategyDiscussionResponse::of));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID familyId,
            @Nullable UUID childId,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldTo) {}
}
