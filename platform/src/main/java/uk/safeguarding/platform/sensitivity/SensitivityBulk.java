package uk.safeguarding.platform.sensitivity;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.bulk.BulkRecord;
import uk.safeguarding.platform.sensitivity.SensitivityResource.SensitivityRequest;
import uk.safeguarding.platform.sensitivity.SensitivityResource.SensitivityResponse;

/// Restrictions and exclusions in bulk.
@Dependent
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
class SensitivityBulk {

    @Produces
    @Singleton
    static BulkRecord sensitivity(SensitivityService service, SensitivityRepository records) {
        return BulkRecord.of("sensitivity", SensitivityResource.class)
                .imports(
                        SensitivityRequest.class,
                        request -> service.record(request.person(), request.source(), request.details()))
                .exports(
                        Filter.class,
                        SensitivityResponse.class,
                        (filter, page) -> records.list(filter.person(), page).map(SensitivityResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID person) {}
}
