package uk.safeguarding.platform.accessrelationship;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.accessrelationship.AccessRelationshipResource.AccessRelationshipRequest;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Relationships between staff and children in bulk.
@Dependent
@IfBuildProperty(name = "access-relationships.enabled", stringValue = "true")
class AccessRelationshipBulk {

    @Produces
    @Singleton
    static BulkRecord accessRelationship(AccessRelationshipService service, Relationships relationships) {
        return BulkRecord.of("access_relationship", AccessRelationshipResource.class)
                .imports(
                        AccessRelationshipRequest.class,
                        request -> service.grant(request.childId(), request.source(), request.details()))
                .exports(
                        Filter.class,
                        Relationship.class,
                        (filter, page) -> relationships.list(filter.childId(), filter.party(), filter.on(), page));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable UUID childId,
            @Size(max = 40) @Nullable String party,
            @Nullable LocalDate on) {}
}
