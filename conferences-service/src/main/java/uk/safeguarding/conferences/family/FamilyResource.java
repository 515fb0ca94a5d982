package uk.safeguarding.conferences.family;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/families")
@RunOnVirtualThread
@Tag(name = "Families", description = "Children of one household, whom conferences are held about together")
public class FamilyResource {

    private static final String PATH = "/v1/families";

    private final FamilyService service;
    private final FamilyRepository families;
    private final Corrections corrections;
    private final RecordHistory history;

    FamilyResource(FamilyService service, FamilyRepository families, Corrections corrections, RecordHistory history) {
        this.service = service;
        this.families = families;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CONFERENCES__FAMILY__RW")
    @Operation(operationId = "registerFamily", summary = "Register a family and its children")
    @APIResponse(responseCode = "201", description = "Registered")
    public RestResponse<FamilyResponse> register(@NotNull @Valid FamilyRequest request) {
        return Answers.recorded(PATH, service.register(request.source(), request.details()), FamilyResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__FAMILY__RO")
    @Operation(operationId = "getFamily", summary = "Read a family")
    public RestResponse<FamilyResponse> get(UUID id) {
        return answer(families.get(id));
    }

    @GET
    @RolesAllowed("CONFERENCES__FAMILY__RO")
    @Operation(operationId = "listFamilies", summary = "List families, or those of a child")
    public Page<FamilyResponse> list(@RestQuery @Nullable UUID childId, @BeanParam @Valid PageRequest page) {
        return families.list(childId, page).map(FamilyResponse::of);
    }

    @PUT
    @Path("/{id}/children")
    @RolesAllowed("CONFERENCES__FAMILY__RW")
    @Operation(
            operationId = "changeFamilyChildren",
            summary = "Record that children joined or left the family",
            description = "The list is the whole: who is not in it is no longer a member.")
    public RestResponse<FamilyResponse> change(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid FamilyChildrenRequest request) {
        return answer(service.change(id, expected, request.childIds()));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CONFERENCES__FAMILY__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "correctFamily", summary = "Correct what was recorded of a family by mistake")
    public RestResponse<FamilyResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), FamilyDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__FAMILY__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "voidFamily", summary = "Void a family that should never have been recorded")
    public RestResponse<FamilyResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__FAMILY__RO")
    @Operation(operationId = "getFamilyHistory", summary = "Every revision of a family, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("family", families.get(id));
    }

    private static RestResponse<FamilyResponse> answer(Family family) {
        return Answers.ok(FamilyResponse.of(family), family.revision());
    }

    public record FamilyRequest(
            @Schema(examples = "RUT-F-01", maxLength = 40) @NotBlank @Size(max = 40)
            String familyReference,

            @Schema(description = "Ids of its children", maxItems = 30) @NotNull @Size(max = 30)
            Set<@NotNull UUID> childIds,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        FamilyDetails details() {
            return new FamilyDetails(familyReference, childIds);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record FamilyChildrenRequest(
            @Schema(description = "Ids of all its children", maxItems = 30) @NotNull @Size(max = 30)
            Set<@NotNull UUID> childIds) {}

    public record FamilyResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped FamilyDetails details) implements AboutPersons {

        static FamilyResponse of(Family family) {
            return new FamilyResponse(family.id(), family.revision(), family.voided(), family.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(details.childIds());
        }
    }
}
