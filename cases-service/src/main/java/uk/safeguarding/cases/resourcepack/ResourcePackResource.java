package uk.safeguarding.cases.resourcepack;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
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
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/resource-packs")
@RunOnVirtualThread
@Tag(name = "Resource packs", description = "Packs that explain to child and parents what coming into care is")
public class ResourcePackResource {

    private static final String PATH = "/v1/resource-packs";

    private final ResourcePackService service;
    private final ResourcePackRepository packs;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    ResourcePackResource(
            ResourcePackService service,
            ResourcePackRepository packs,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.packs = packs;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("CASES__RESOURCE_PACK__RW")
    @Operation(operationId = "recordResourcePack", summary = "Record a pack that was issued", description = """
                    It is the pack that was due to them when care began, or one issued once more.""")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ResourcePackResponse> record(@NotNull @Valid ResourcePackRequest request) {
        var recorded =
                service.recordIssued(request.periodOfCareId(), request.audience(), request.outcome(), request.source());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/outcome")
    @RolesAllowed("CASES__RESOURCE_PACK__RW")
    @Operation(
            operationId = "recordResourcePackOutcome",
            summary = "Record that a pack was issued",
            description = "A late pack is recorded, never refused.")
    public RestResponse<ResourcePackResponse> recordOutcome(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid ResourcePackOutcomeRequest request) {
        return answer(service.issue(id, expected, request.outcome(), request.source()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__RESOURCE_PACK__RO")
    @Operation(operationId = "getResourcePack", summary = "Read a resource pack")
    public RestResponse<ResourcePackResponse> get(UUID id) {
        return answer(packs.get(id));
    }

    @GET
    @RolesAllowed("CASES__RESOURCE_PACK__RO")
    @Operation(operationId = "listResourcePacks", summary = "List resource packs, the most urgent first")
    public Page<ResourcePackResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable Audience audience,
            @RestQuery @Nullable LocalDate dueBefore,
            @RestQuery @Nullable Boolean issued,
            @BeanParam @Valid PageRequest page) {
        return packs.list(childId, audience, dueBefore, issued, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__RESOURCE_PACK__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctResourcePack", summary = "Correct a pack that was issued")
    public RestResponse<ResourcePackResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), ResourcePackOutcome.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__RESOURCE_PACK__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidResourcePack",
            summary = "Void a pack that was not issued after all; its duty stands again")
    public RestResponse<ResourcePackResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__RESOURCE_PACK__RO")
    @Operation(
            operationId = "getResourcePackHistory",
            summary = "Every revision of a resource pack, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("resource_pack", packs.get(id));
    }

    private RestResponse<ResourcePackResponse> answer(ResourcePack pack) {
        return Answers.ok(view(pack), pack.revision());
    }

    ResourcePackResponse view(ResourcePack pack) {
        return ResourcePackResponse.of(pack, pack.timescale(LocalDate.now(clock), calendars.of(pack.localAuthority())));
    }

    public record ResourcePackOutcomeRequest(
            @NotNull LocalDate issuedOn,

            @Schema(
                    description = "Which version of the pack, as the authority numbers them",
                    examples = "2.1",
                    maxLength = 20)
            @NotNull
            @Pattern(regexp = ResourcePackOutcome.VERSION)
            String version,

            @NotNull IssuedHow how,

            @Schema(description = "Staff reference of who issued it", examples = "SW", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ResourcePackOutcome outcome() {
            return new ResourcePackOutcome(issuedOn, version, how, staffId);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record ResourcePackResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,
            Audience audience,
            @Nullable LocalDate fellAwayOn,
            @JsonUnwrapped @Nullable ResourcePackOutcome outcome,
            Timescale timescale)
            implements AboutPersons {

        static ResourcePackResponse of(ResourcePack pack, Timescale timescale) {
            return new ResourcePackResponse(
                    pack.id(),
                    pack.revision(),
                    pack.voided(),
                    pack.child().id(),
                    pack.periodOfCare().id(),
                    pack.audience(),
                    pack.fellAwayOn().orElse(null),
                    pack.outcome().orElse(null),
                    timescale);
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
