package uk.safeguarding.platform.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The event log, for reporting's service account: to compare what was published with what arrived, and to rebuild.
@Path("/v1/events")
@RunOnVirtualThread
@Tag(name = "Events", description = "The event log, for the reporting service alone")
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class EventLogResource {

    private static final String TYPE = "[a-z]+\\.[a-z0-9-]+\\.[a-z-]+\\.v[0-9]+";
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final EventLog log;

    EventLogResource(EventLog log) {
        this.log = log;
    }

    @GET
    @Produces("application/x-ndjson")
    @RolesAllowed({"CASES__EVENT_LOG__RO", "CONFERENCES__EVENT_LOG__RO", "LADO__EVENT_LOG__RO"})
    @Operation(
            operationId = "listEvents",
            summary = "List recorded events, one JSON object a line",
            description =
                    "In the order of recording, so revisions of a record follow one another. The header Next-Cursor"
                            + " continues; it is absent when nothing more was there.")
    public Response list(
            @RestQuery @Size(max = 200) @Nullable String after,
            @RestQuery @Pattern(regexp = TYPE) @Size(max = 100) @Nullable String type,
            @RestQuery @Pattern(regexp = MONTH) @Nullable String month,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int pageSize) {
        EventLog.Slice slice =
                log.after(EventLog.Cursor.parse(after), type, month == null ? null : YearMonth.parse(month), pageSize);
        Response.ResponseBuilder response = Response.ok(slice.ndjson());
        slice.next().ifPresent(next -> response.header("Next-Cursor", next.text()));
        return response.build();
    }

    @GET
    @Path("/summary")
    @RolesAllowed({"CASES__EVENT_LOG__RO", "CONFERENCES__EVENT_LOG__RO", "LADO__EVENT_LOG__RO"})
    @Operation(
            operationId = "summariseEvents",
            summary = "Count the recorded events by type and month, with a digest of their ids",
            description = "The digest is the sum modulo 2^64 of the first 8 bytes of each id's SHA-256.")
    public Summary summarise() {
        return log.summary();
    }

    /// What is recorded, to be compared with what arrived.
    ///
    /// @param watermark the instant below which every recorded event is committed
    public record Summary(Instant watermark, List<Cell> summaries) {}

    /// One event type in one month of recording (UTC).
    public record Cell(
            @Schema(maxLength = 100) String type,
            @Schema(pattern = MONTH) String month,
            long count,

            @Schema(description = "Unsigned decimal", maxLength = 20)
            String digest) {}

    /// One event as the log gives it.
    record Line(
            java.util.UUID id,
            String type,
            String subject,
            Instant time,
            String localauthority,
            String subjectkey,
            long revision,
            @JsonRawValue String data) {}
}
