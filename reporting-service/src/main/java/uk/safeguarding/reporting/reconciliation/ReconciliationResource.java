package uk.safeguarding.reporting.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.security.Caller;
import uk.safeguarding.reporting.reconciliation.Reconciliation.CellComparison;
import uk.safeguarding.reporting.reconciliation.Reconciliation.Named;
import uk.safeguarding.reporting.reconciliation.Reconciliation.State;

@Path("/v1/reconciliation")
@RunOnVirtualThread
@Tag(name = "Reconciliation", description = "Whether everything that was recorded is in the figures")
public class ReconciliationResource {

    private static final int MOST_NAMED = 100;

    private final Completeness completeness;
    private final Caller caller;

    ReconciliationResource(Completeness completeness, Caller caller) {
        this.completeness = completeness;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("REPORTING__RECONCILIATION__RO")
    @Operation(
            operationId = "getReconciliation",
            summary = "Compare what the services recorded with what arrived",
            description =
                    "By service, event type and month of recording (UTC), now. Numbers are of the whole installation;"
                            + " records are named where they are the caller's own authority's and not the LADO's.")
    public ReconciliationResponse get() throws SQLException {
        Reconciliation found = completeness.reconcile(true);
        return new ReconciliationResponse(
                found.reconciledAt(),
                found.state(),
                found.services().stream()
                        .map(service -> ServiceResponse.of(service, visible(service.service())))
                        .toList());
    }

    /// Which records may be named to the caller: those of its own authority, but none of an allegation.
    private Predicate<Named> visible(String service) {
        if (caller.everyAuthority()) {
            return _ -> true;
        }
        return named -> !service.equals("lado") && caller.localAuthority().equals(named.localAuthority());
    }

    /// The comparison.
    public record ReconciliationResponse(
            Instant reconciledAt,

            @Schema(description = "The worst of all services")
            State state,

            @Schema(maxItems = 10) List<ServiceResponse> services) {}

    /// One producer.
    public record ServiceResponse(
            @Schema(maxLength = 40) String service,

            State state,

            @Schema(
                    description =
                            "Everything that it recorded before this instant is committed; absent when it could not be asked")
            @Nullable
            Instant watermark,

            @Schema(description = "Parked events whose headers could not be read")
            long parkedUnread,

            @Schema(maxItems = 100_000) List<CellResponse> cells) {

        static ServiceResponse of(Reconciliation.Service service, Predicate<Named> visible) {
            return new ServiceResponse(
                    service.service(),
                    service.state(),
                    service.watermark(),
                    service.parkedUnread(),
                    service.cells().stream()
                            .map(cell -> CellResponse.of(cell, visible))
                            .toList());
        }
    }

    /// One event type in one month of recording.
    public record CellResponse(
            @Schema(maxLength = 100) String type,

            @Schema(pattern = "[0-9]{4}-(0[1-9]|1[0-2])") String month,

            State state,

            @Schema(description = "Events that the service recorded")
            long recorded,

            @Schema(description = "Events whose facts are held")
            long received,

            @Schema(description = "Events parked until somebody decides")
            long parked,

            @Schema(description = "Events that somebody decided to leave out")
            long discarded,

            @Schema(description = "How many events, or facts, are missing")
            int missingCount,

            @Schema(description = "How many are here that the service does not have")
            int extraCount,

            @Schema(description = "The first hundred of those missing", maxItems = MOST_NAMED)
            List<NamedRecord> missing,

            @Schema(description = "The first hundred of those not accounted for", maxItems = MOST_NAMED)
            List<NamedRecord> extra) {

        static CellResponse of(CellComparison cell, Predicate<Named> visible) {
            return new CellResponse(
                    cell.cell().type(),
                    cell.cell().month(),
                    cell.state(),
                    cell.recorded(),
                    cell.arrived().received(),
                    cell.arrived().parked(),
                    cell.arrived().discarded(),
                    cell.missing().size(),
                    cell.extra().size(),
                    named(cell.missing(), visible),
                    named(cell.extra(), visible));
        }

        private static List<NamedRecord> named(List<Named> astray, Predicate<Named> visible) {
            return astray.stream()
                    .filter(visible)
                    .limit(MOST_NAMED)
                    .map(named -> new NamedRecord(named.recordId(), named.eventId()))
                    .toList();
        }
    }

    /// A record whose event is astray.
    public record NamedRecord(
            @Schema(description = "Absent when the event could not be read") @Nullable
            UUID recordId,

            UUID eventId) {}
}
