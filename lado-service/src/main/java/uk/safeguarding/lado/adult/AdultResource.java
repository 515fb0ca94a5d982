package uk.safeguarding.lado.adult;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
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

@Path("/v1/adults")
@RunOnVirtualThread
@Tag(name = "Adults", description = "Adults who work with children, of whom a referral or a request for advice spoke")
public class AdultResource {

    private static final String PATH = "/v1/adults";

    private final AdultService service;
    private final AdultRepository adults;
    private final Corrections corrections;
    private final RecordHistory history;

    AdultResource(AdultService service, AdultRepository adults, Corrections corrections, RecordHistory history) {
        this.service = service;
        this.adults = adults;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("LADO__ADULT__RW")
    @Operation(operationId = "registerAdult", summary = "Register an adult under the authority's own reference")
    @APIResponseSchema(value = AdultResponse.class, responseCode = "201", responseDescription = "Registered")
    public RestResponse<AdultResponse> register(@NotNull @Valid AdultRequest request) {
        return Answers.recorded(PATH, service.register(request.source(), request.details()), AdultResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("LADO__ADULT__RO")
    @Operation(operationId = "getAdult", summary = "Read an adult's record")
    public RestResponse<AdultResponse> get(UUID id) {
        return answer(adults.get(id));
    }

    @POST
    @Path("/search")
    @RolesAllowed("LADO__ADULT__RO")
    @Operation(
            operationId = "searchAdults",
            summary = "Search adults by reference, surname, birth date or staff reference",
            description = "Every criterion given must apply. What is personal stands in the body, never in the URL.")
    public Page<AdultResponse> search(@NotNull @Valid AdultSearch search, @BeanParam @Valid PageRequest page) {
        return adults.search(
                        search.adultReference(),
                        search.forename(),
                        search.surname(),
                        search.birthDate(),
                        search.staffId(),
                        page)
                .map(AdultResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"LADO__ADULT__RW", "LADO__CORRECTION__RW"})
    @Operation(operationId = "correctAdult", summary = "Correct what was recorded of an adult by mistake")
    public RestResponse<AdultResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id, expected, now -> corrections.merge(now, request.changes(), AdultDetails.class), request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"LADO__ADULT__RW", "LADO__CORRECTION__RW"})
    @Operation(operationId = "voidAdult", summary = "Void an adult's record that should never have been")
    public RestResponse<AdultResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("LADO__ADULT__RO")
    @Operation(operationId = "getAdultHistory", summary = "Every revision of an adult's record, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("adult", adults.get(id));
    }

    private static RestResponse<AdultResponse> answer(Adult adult) {
        return Answers.ok(AdultResponse.of(adult), adult.revision());
    }

    public record AdultRequest(
            @Schema(
                    description = "The authority's own reference of the adult, unique in it",
                    examples = "ADULT-0001",
                    maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String adultReference,

            @Schema(examples = "Alex", maxLength = 100) @NotBlank @Size(max = 100)
            String forename,

            @Schema(examples = "Examplar", maxLength = 100) @NotBlank @Size(max = 100)
            String surname,

            @Nullable LocalDate birthDate,

            @Schema(description = "Staff reference, if the adult works for the authority", maxLength = 40)
            @Size(min = 1, max = 40)
            @Nullable
            String staffId,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        AdultDetails details() {
            return new AdultDetails(adultReference, forename, surname, birthDate, staffId);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record AdultSearch(
            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String adultReference,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String forename,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String surname,

            @Nullable LocalDate birthDate,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String staffId) {

        @Schema(hidden = true)
        @AssertTrue(message = "give a reference, a surname, a birth date or a staff reference")
        boolean isNarrow() {
            return adultReference != null || surname != null || birthDate != null || staffId != null;
        }
    }

    public record AdultResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped AdultDetails details) implements AboutPersons {

        static AdultResponse of(Adult adult) {
            return new AdultResponse(adult.id(), adult.revision(), adult.voided(), adult.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(id);
        }
    }
}
