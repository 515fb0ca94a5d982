package uk.safeguarding.platform.legalhold;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.bulk.BulkRecord;
import uk.safeguarding.platform.legalhold.LegalHoldResource.LegalHoldRequest;
import uk.safeguarding.platform.legalhold.LegalHoldResource.LegalHoldResponse;

/// Legal holds in bulk.
@Dependent
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
class LegalHoldBulk {

    @Produces
    @Singleton
    static BulkRecord legalHold(LegalHoldService service, LegalHoldRepository records) {
        return BulkRecord.of("legal_hold", LegalHoldResource.class)
                .imports(
                        LegalHoldRequest.class,
                        request -> service.record(request.person(), request.source(), request.details()))
                .exports(
                        Filter.class,
                        LegalHoldResponse.class,
                        (filter, page) -> records.list(filter.person(), filter.open(), page)
                                .map(LegalHoldResponse::of));
    }

    /// The parameters of the list.
    record Filter(@Nullable UUID person, @Nullable Boolean open) {}
}
