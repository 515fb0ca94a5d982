package uk.safeguarding.platform.destruction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.destruction.Destruction.Count;
import uk.safeguarding.platform.destruction.Destruction.Omission;
import uk.safeguarding.platform.destruction.Destruction.Refusal;
import uk.safeguarding.platform.destruction.Destruction.State;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;

@Path("/v1/destructions")
@RunOnVirtualThread
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
@Tag(name = "Destructions", description = "Proposals to destroy what is past its retention, and the log of what was")
public class DestructionResource {

    private static final String PATH = "/v1/destructions";

    private final DestructionService service;
    private final DestructionRepository destructions;

    DestructionResource(DestructionService service, DestructionRepository destructions) {
        this.service = service;
        this.destructions = destructions;
    }

    @POST
    @RolesAllowed({"CASES__RETENTION__RW", "CONFERENCES__RETENTION__RW", "LADO__RETENTION__RW"})
    @Operation(
            operationId = "proposeDestruction",
            summary = "Propose to destroy what is past its retention",
            description = """
                    Works out who is past the last day of every record, held by no legal hold, and shares no record with anybody
                    who is not. Nothing is destroyed by it. A proposal has at most 200 persons; `further` says how many more
                    are due. A record that names nobody, such as advice about somebody unknown, counts as a person.""")
    @APIResponse(responseCode = "201", description = "Proposed")
    public RestResponse<DestructionResponse> propose(@NotNull @Valid ProposalRequest request) {
        return Answers.recorded(PATH, Recorded.fresh(service.propose(request.asAt())), DestructionResponse::of);
    }

    @GET
    @RolesAllowed({"CASES__RETENTION__RO", "CONFERENCES__RETENTION__RO", "LADO__RETENTION__RO"})
    @Operation(
            operationId = "listDestructions",
            summary = "List proposals and what became of them, the first made first",
            description = "With `CARRIED_OUT`, the destruction log. Without identities.")
    public Page<LogEntry> list(@RestQuery @Nullable State state, @BeanParam @Valid PageRequest page) {
        return destructions.list(state, page).map(LogEntry::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"CASES__RETENTION__RO", "CONFERENCES__RETENTION__RO", "LADO__RETENTION__RO"})
    @Operation(
            operationId = "getDestruction",
            summary = "Read a proposal, or what became of it",
            description = "Says who is proposed, by the ids of their records, until it is decided and no longer.")
    public RestResponse<DestructionResponse> get(UUID id) {
        return answer(destructions.get(id));
    }

    @PUT
    @Path("/{id}/approval")
    @RolesAllowed({"CASES__RETENTION__RW", "CONFERENCES__RETENTION__RW", "LADO__RETENTION__RW"})
    @Operation(
            operationId = "approveDestruction",
            summary = "Approve a proposal of somebody else, and carry it out",
            description = """
                    Looks at every condition again. Whoever has been held, or is not due any more, or shares a record with
                    somebody who stays, is left out (`leftOut`). All others are destroyed for good, with every revision.
                    Nobody approves their own proposal.""")
    public RestResponse<DestructionResponse> approve(UUID id, @RestHeader("If-Match") Revision expected) {
        return answer(service.approve(id, expected));
    }

    @PUT
    @Path("/{id}/refusal")
    @RolesAllowed({"CASES__RETENTION__RW", "CONFERENCES__RETENTION__RW", "LADO__RETENTION__RW"})
    @Operation(operationId = "refuseDestruction", summary = "Refuse a proposal, or take it back; it ends with that")
    public RestResponse<DestructionResponse> refuse(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid RefusalRequest request) {
        return answer(service.refuse(id, expected, request.reason()));
    }

    private static RestResponse<DestructionResponse> answer(Destruction destruction) {
        return Answers.ok(DestructionResponse.of(destruction), destruction.revision());
    }

    public record ProposalRequest(
            @Schema(description = "The day for which to work out what is due; today, if it is left out") @Nullable
            LocalDate asAt) {}

    public record RefusalRequest(@NotNull Refusal reason) {}

    /// A line of the log.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LogEntry(
            UUID id,
            long revision,
            State state,
            LocalDate asAt,

            @Schema(description = "Who proposed it, as the token named them", maxLength = 100)
            String proposedBy,

            Instant proposedAt,

            @Schema(description = "What was due", maxItems = 200)
            List<Count> due,

            @Schema(description = "How many more persons were due", minimum = "0")
            int further,

            @Schema(description = "Who approved or refused it", maxLength = 100) @Nullable
            String decidedBy,

            @Nullable Instant decidedAt,
            @Nullable Refusal refusedFor,

            @Schema(description = "What was destroyed", maxItems = 200) @Nullable
            List<Count> destroyed,

            @Schema(description = "Persons who were proposed and left out", maxItems = 10) @Nullable
            List<Omission> leftOut) {

        static LogEntry of(Destruction destruction) {
            return new LogEntry(
                    destruction.id(),
                    destruction.revision(),
                    destruction.state(),
                    destruction.asAt(),
                    destruction.recordedBy(),
                    destruction.proposedAt(),
                    destruction.due(),
                    destruction.further(),
                    destruction.decidedBy(),
                    destruction.decidedAt(),
                    destruction.refusedFor(),
                    destruction.destroyed(),
                    destruction.leftOut());
        }
    }

    public record DestructionResponse(
            @JsonUnwrapped LogEntry entry,

            @Schema(
                    description = "Ids of who is proposed, or of records that name nobody; none once it is decided",
                    maxItems = 200)
            List<UUID> proposed)
            implements AboutPersons {

        static DestructionResponse of(Destruction destruction) {
            return new DestructionResponse(LogEntry.of(destruction), destruction.proposed());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(proposed);
        }
    }
}
