package uk.safeguarding.platform.retention;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/retention-schedule")
@RunOnVirtualThread
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
@Tag(name = "Retention schedule", description = "How long records are kept, and where that stands")
public class RetentionScheduleResource {

    private final RetentionRules rules;

    RetentionScheduleResource(RetentionRules rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed({"CASES__RETENTION__RO", "CONFERENCES__RETENTION__RO", "LADO__RETENTION__RO"})
    @Operation(
            operationId = "getRetentionSchedule",
            summary = "Read how long the records of each type are kept",
            description = """
                    Of your authority's nation. A record is kept until the last day of its rule, that day included, and its
                    persons until the last day of their last record; a record about several persons goes when all of them
                    may. What a rule counts from and the service does not know (a birth date, the end of something that is
                    open) keeps the record. `LOCAL_POLICY` is the authority's own decision, and no law.""")
    public ScheduleResponse get() {
        return new ScheduleResponse(rules.ofCaller());
    }

    public record ScheduleResponse(@Schema(maxItems = 200) List<RetentionRule> data) {}
}
