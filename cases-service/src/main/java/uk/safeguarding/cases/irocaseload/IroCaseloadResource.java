package uk.safeguarding.cases.irocaseload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/iro-caseloads")
@RunOnVirtualThread
@Tag(name = "IRO allocations")
public class IroCaseloadResource {

    private final IroCaseloads caseloads;
    private final Clock clock;

    IroCaseloadResource(IroCaseloads caseloads, Clock clock) {
        this.caseloads = caseloads;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("CASES__IRO_ALLOCATION__RO")
    @Operation(
            operationId = "getIroCaseloads",
            summary = "How many children each reviewing officer has at the end of a day",
            description = """
                    Of the children whom the caller sees: for a reviewing officer, the own ones. Against 50 to 70 children for a
                    full-time officer (IRO Handbook 2010, 7.15) as a warning. Children whom an officer covers for another stand beside.""")
    public IroCaseloads.Caseloads get(
            @Parameter(description = "The day; today if it is not given") @RestQuery @Nullable LocalDate on) {
        return caseloads.on(on == null ? LocalDate.now(clock) : on);
    }
}
