package uk.safeguarding.cases.placementprovider;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placement.Provider;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.record.Warning;

@Path("/v1/placement-providers")
@RunOnVirtualThread
@Tag(name = "Placement providers", description = "Organisations that provide placements, and their accreditations")
public class PlacementProviderResource {

    private static final String PATH = "/v1/placement-providers";

    private final PlacementProviderService service;
    private final PlacementProviderRepository providers;
    private final Corrections corrections;
    private final RecordHistory history;

    PlacementProviderResource(
            PlacementProviderService service,
            PlacementProviderRepository providers,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.providers = providers;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RW")
    @Operation(
            operationId = "registerPlacementProvider",
            summary = "Register a provider of placements",
            description = "Once for each number of a regulator (`placement-provider-urn-once`).")
    @APIResponse(responseCode = "201", description = "Registered")
    public RestResponse<PlacementProviderResponse> record(@NotNull @Valid PlacementProviderRequest request) {
        var recorded = service.record(request.source(), request.details());
        return Answers.recorded(PATH, recorded, PlacementProviderResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(operationId = "getPlacementProvider", summary = "Read a provider of placements")
    public RestResponse<PlacementProviderResponse> get(UUID id) {
        return answer(providers.get(id));
    }

    @GET
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(operationId = "listPlacementProviders", summary = "List providers of placements, by their names")
    public Page<PlacementProviderResponse> list(
            @RestQuery @Nullable String urn,
            @RestQuery @Nullable Regulator regulator,
            @RestQuery @Nullable ProviderStatus status,
            @Parameter(description = "Only those of which some accreditation held on this day") @RestQuery @Nullable
                    LocalDate accreditedOn,
            @BeanParam @Valid PageRequest page) {
        return providers.list(urn, regulator, status, accreditedOn, page).map(PlacementProviderResponse::of);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RW")
    @Operation(
            operationId = "changePlacementProvider",
            summary = "Record what has become of a provider: a new name, status or accreditation",
            description = "For what is so from now on; a mistake is corrected instead.")
    public RestResponse<PlacementProviderResponse> change(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid PlacementProviderDetails request) {
        return answer(service.change(id, expected, request));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__PLACEMENT_PROVIDER__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctPlacementProvider", summary = "Correct what was recorded of a provider by mistake")
    public RestResponse<PlacementProviderResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), PlacementProviderDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__PLACEMENT_PROVIDER__RW", "CASES__CORRECTION__RW"})
    @Operation(
            operationId = "voidPlacementProvider",
            summary = "Void the record of a provider that should never have been",
            description = "Visits to it and complaints about it are voided with it.")
    public RestResponse<PlacementProviderResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__PLACEMENT_PROVIDER__RO")
    @Operation(
            operationId = "getPlacementProviderHistory",
            summary = "Every revision of a provider's record, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("placement_provider", providers.get(id));
    }

    private static RestResponse<PlacementProviderResponse> answer(PlacementProvider provider) {
        return Answers.ok(PlacementProviderResponse.of(provider), provider.revision());
    }

    public record PlacementProviderRequest(
            @Schema(
                    description = "Name of the organisation, never of a carer",
                    examples = "Sampleton Homes",
                    maxLength = 200)
            @NotBlank
            @Size(max = 200)
            String name,

            @Schema(
                    description = "The regulator's number (SSDA903 URN); left out of one that nobody regulates",
                    examples = "SC123456",
                    pattern = Urn.PATTERN)
            @Pattern(regexp = Urn.PATTERN)
            @Nullable
            String urn,

            @NotNull Regulator regulator,

            @Schema(description = "Provider code of its placements (SSDA903 PLACE_PROVIDER)") @NotNull
            Provider kind,

            @NotNull ProviderStatus status,

            @Schema(description = "Since when it has that status") @NotNull
            LocalDate statusFrom,

            @Schema(maxItems = 50) @Size(max = 50) @Nullable List<@NotNull @Valid Accreditation> accreditations,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        PlacementProviderDetails details() {
            return new PlacementProviderDetails(
                    name,
                    urn,
                    regulator,
                    kind,
                    status,
                    statusFrom,
                    accreditations == null ? List.of() : accreditations);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record PlacementProviderResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped PlacementProviderDetails details,
            List<Warning> warnings) {

        static PlacementProviderResponse of(PlacementProvider provider) {
            return new PlacementProviderResponse(
                    provider.id(), provider.revision(), provider.voided(), provider.details(), provider.warnings());
        }
    }
}
