package uk.safeguarding.platform.sensitivity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.arc.properties.IfBuildProperty;
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
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.OpenEnded.EndRequest;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/sensitivities")
@RunOnVirtualThread
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
@Tag(name = "Sensitivities", description = "To whom a person's records are restricted, and who is excluded from them")
public class SensitivityResource {

    private static final String PATH = "/v1/sensitivities";

    private final SensitivityService service;
    private final SensitivityRepository sensitivities;

    SensitivityResource(SensitivityService service, SensitivityRepository sensitivities) {
        this.service = service;
        this.sensitivities = sensitivities;
    }

    @POST
    @RolesAllowed({"CASES__SENSITIVITY__RW", "CONFERENCES__SENSITIVITY__RW", "LADO__SENSITIVITY__RW"})
    @Operation(
            operationId = "recordSensitivity",
            summary = "Restrict a person's records to a member of staff, or exclude one from them",
            description =
                    "It takes effect with the next request. A person's records are restricted as soon as one member of"
                            + " staff is named; name each who goes on working with them.")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<SensitivityResponse> record(@NotNull @Valid SensitivityRequest request) {
        return Answers.recorded(
                PATH, service.record(request.person(), request.source(), request.details()), SensitivityResponse::of);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed({"CASES__SENSITIVITY__RW", "CONFERENCES__SENSITIVITY__RW", "LADO__SENSITIVITY__RW"})
    @Operation(operationId = "endSensitivity", summary = "End a restriction or exclusion")
    public RestResponse<SensitivityResponse> end(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid EndRequest request) {
        Sensitivity ended = service.end(id, expected, request.to());
        return Answers.ok(SensitivityResponse.of(ended), ended.revision());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"CASES__SENSITIVITY__RO", "CONFERENCES__SENSITIVITY__RO", "LADO__SENSITIVITY__RO"})
    @Operation(operationId = "getSensitivity", summary = "Read a restriction or exclusion")
    public RestResponse<SensitivityResponse> get(UUID id) {
        Sensitivity sensitivity = sensitivities.get(id);
        return Answers.ok(SensitivityResponse.of(sensitivity), sensitivity.revision());
    }

    @GET
    @RolesAllowed({"CASES__SENSITIVITY__RO", "CONFERENCES__SENSITIVITY__RO", "LADO__SENSITIVITY__RO"})
    @Operation(
            operationId = "listSensitivities",
            summary = "List restrictions and exclusions, the first recorded first")
    public Page<SensitivityResponse> list(@RestQuery @Nullable UUID person, @BeanParam @Valid PageRequest page) {
        return sensitivities.list(person, page).map(SensitivityResponse::of);
    }

    public record SensitivityRequest(
            @Schema(description = "Id of the child, or of the adult who is alleged against") @NotNull
            UUID person,

            @NotNull SensitivityDetails.Kind kind,

            @Schema(description = "Staff reference of the one who is named", examples = "SOCIAL-WORKER", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @NotNull SensitivityDetails.Basis basis,
            @NotNull LocalDate from,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        SensitivityDetails details() {
            return new SensitivityDetails(kind, staffId, basis, from);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record SensitivityResponse(
            UUID id,
            long revision,
            UUID person,
            @JsonUnwrapped SensitivityDetails details,
            @Nullable LocalDate to) implements AboutPersons {

        static SensitivityResponse of(Sensitivity sensitivity) {
            return new SensitivityResponse(
                    sensitivity.id(),
                    sensitivity.revision(),
                    sensitivity.person(),
                    sensitivity.details(),
                    sensitivity.to());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(person);
        }
    }
}
