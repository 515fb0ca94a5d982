package uk.safeguarding.conferences.section47;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.section47.Section47Resource.Section47Request;
import uk.safeguarding.conferences.section47.Section47Resource.Section47Response;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Enquiries under section 47 in bulk.
@Dependent
class Section47Bulk {

    @Produces
    @Singleton
    static BulkRecord section47Enquiry(Section47Service service, Section47Resource resource) {
        return BulkRecord.of("section_47_enquiry", Section47Resource.class)
                .imports(
                        Section47Request.class,
                        request -> service.start(
                                request.strategyDiscussionId(),
                                request.childId(),
                                request.startedOn(),
                                request.source()))
                .exports(
                        Filter.class,
                        Section47Response.class,
                        (filter, page) ->
                                resource.listed(filter.childId(), filter.strategyDiscussionId(), filter.open(), page));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Nullable UUID strategyDiscussionId,
            @Nullable Boolean open) {}
}
