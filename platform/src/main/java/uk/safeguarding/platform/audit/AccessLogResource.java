package uk.safeguarding.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;

/// Who looked at whom, for the privacy officer (UK GDPR Art. 5(2) and 32); asking is itself audited.
@Path("/v1/access-log")
@RunOnVirtualThread
@Tag(name = "Access log", description = "Who saw or changed whose record, for the privacy officer")
public class AccessLogResource {

    private final AccessLog log;

    AccessLogResource(AccessLog log) {
        this.log = log;
    }

    @GET
    @RolesAllowed({
        "CASES__ACCESS_LOG__RO",
        "CONFERENCES__ACCESS_LOG__RO",
        "LADO__ACCESS_LOG__RO",
        "REPORTING__ACCESS_LOG__RO"
    })
    @Operation(
            operationId = "listAccesses",
            summary = "List who saw or changed whose record, the newest first",
            description = "One row for each person disclosed or changed, each refusal and each empty search; days are"
                    + " London's, both included.")
    public Page<Access> list(
            @RestQuery @Size(max = 64) @Nullable String person,
            @RestQuery @Size(max = 100) @Nullable String actor,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @BeanParam @Valid PageRequest page) {
        return log.list(new AccessLog.Search(person, actor, from, to), page);
    }

    @GET
    @Path("/verification")
    @RolesAllowed({
        "CASES__ACCESS_LOG__RO",
        "CONFERENCES__ACCESS_LOG__RO",
        "LADO__ACCESS_LOG__RO",
        "REPORTING__ACCESS_LOG__RO"
    })
    @Operation(
            operationId = "verifyAccessLog",
            summary = "Verify that nothing in the access log was changed, removed or slipped in",
            description = "Works out the whole chain of hashes again. Rows are sealed within a second or two.")
    public AccessLog.Verification verify() {
        return log.verify();
    }
}
