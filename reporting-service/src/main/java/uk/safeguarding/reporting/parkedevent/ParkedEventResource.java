package uk.safeguarding.reporting.parkedevent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.intake.UnsoundEvent.Reason;
import uk.safeguarding.platform.record.Cursor;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.reporting.parkedevent.ParkedEvent.State;

@Path("/v1/parked-events")
@RunOnVirtualThread
@Tag(name = "Parked events", description = "Events that could not be believed, until somebody decides")
public class ParkedEventResource {

    private static final String SOURCE = "/[a-z]{1,40}-service";

    private final ParkedEvents parkedEvents;
    private final ParkedEventService service;

    ParkedEventResource(ParkedEvents parkedEvents, ParkedEventService service) {
        this.parkedEvents = parkedEvents;
        this.service = service;
    }

    @GET
    @RolesAllowed("REPORTING__PARKED_EVENT__RO")
    @Operation(operationId = "listParkedEvents", summary = "List parked events, the oldest first")
    public Page<ParkedEventResponse> list(
            @RestQuery @Nullable State state,
            @RestQuery @Pattern(regexp = SOURCE) @Nullable String source,
            @BeanParam PageRequest page)
            throws SQLException {
        UUID after = page.cursor().map(Cursor::id).orElse(null);
        return Page.of(
                        parkedEvents.list(state, source, after, page.pageSize() + 1),
                        page.pageSize(),
                        event -> new Cursor("", event.id()))
                .map(ParkedEventResponse::of);
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed("REPORTING__PARKED_EVENT__RW")
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Take a parked event in after all",
            description = "As it arrived, by the rules of this version. 422 when it still cannot be believed.")
    public ParkedEventResponse replay(UUID id) throws SQLException {
        return ParkedEventResponse.of(service.replay(id));
    }

    @POST
    @Path("/{id}/discard")
    @RolesAllowed("REPORTING__PARKED_EVENT__RW")
    @Operation(operationId = "discardParkedEvent", summary = "Leave a parked event out of all figures, on purpose")
    public ParkedEventResponse discard(UUID id, @NotNull @Valid DiscardRequest request) throws SQLException {
        return ParkedEventResponse.of(service.discard(id, request.reason()));
    }

    /// Why an event is left out.
    public record DiscardRequest(
            @Schema(description = "One sentence for whoever asks later; no personal data", maxLength = 500)
            @NotBlank
            @Size(max = 500)
            String reason) {}

    /// A parked event. What it carried is not told.
    public record ParkedEventResponse(
            UUID id,

            @Schema(description = "The producer on whose topic it came", pattern = SOURCE)
            String source,

            @Schema(maxLength = 249) String topic,

            @Schema(minimum = "0") int partition,

            @Schema(minimum = "0") long offset,

            @Schema(description = "Absent, like type, time and authority, when its headers could not be read") @Nullable
            UUID eventId,

            @Schema(maxLength = 100) @Nullable String eventType,

            @Nullable Instant recordedAt,

            @Schema(maxLength = 9) @Nullable String localAuthority,

            Reason reason,

            @Schema(description = "Which header, field or constraint; never a value", maxLength = 200)
            String detail,

            Instant parkedAt,

            State state,

            @Nullable Instant decidedAt,

            @Schema(maxLength = 100) @Nullable String decidedBy,

            @Schema(maxLength = 500) @Nullable String decisionReason) {

        static ParkedEventResponse of(ParkedEvent event) {
            return new ParkedEventResponse(
                    event.id(),
                    event.source(),
                    event.topic(),
                    event.partition(),
                    event.offset(),
                    event.eventId(),
                    event.eventType(),
                    event.recordedAt(),
                    event.localAuthority(),
                    event.reason(),
                    event.detail(),
                    event.parkedAt(),
                    event.state(),
                    event.decidedAt(),
                    event.decidedBy(),
                    event.decisionReason());
        }
    }
}
