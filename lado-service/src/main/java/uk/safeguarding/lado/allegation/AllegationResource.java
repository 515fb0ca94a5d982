package uk.safeguarding.lado.allegation;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.Sector;
import uk.safeguarding.lado.referral.Referral;
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

@Path("/v1/allegations")
@RunOnVirtualThread
@Tag(name = "Allegations", description = "Allegations of referrals whose threshold is met")
public class AllegationResource {

    private static final String PATH = "/v1/allegations";

    private final AllegationService service;
    private final AllegationRepository allegations;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    AllegationResource(
            AllegationService service,
            AllegationRepository allegations,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.allegations = allegations;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("LADO__ALLEGATION__RW")
    @Operation(
            operationId = "recordAllegation",
            summary = "Record an allegation of a referral whose threshold is met",
            description = "To be concluded within 3 months where possible (National LADO Network standard 4).")
    @APIResponseSchema(value = AllegationResponse.class, responseCode = "201", responseDescription = "Recorded")
    public RestResponse<AllegationResponse> record(@NotNull @Valid AllegationRequest request) {
        var recorded = service.record(request.referralId(), request.source(), request::details);
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/outcome")
    @RolesAllowed("LADO__ALLEGATION__RW")
    @Operation(
            operationId = "recordAllegationOutcome",
            summary = "Record how the allegation ended",
            description = "With one of the five outcomes of England, or the four of Wales. A late outcome is recorded,"
                    + " never refused.")
    public RestResponse<AllegationResponse> conclude(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid OutcomeRequest request) {
        return answer(service.conclude(id, expected, request.outcome(), request.outcomeOn()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("LADO__ALLEGATION__RO")
    @Operation(operationId = "getAllegation", summary = "Read an allegation")
    public RestResponse<AllegationResponse> get(UUID id) {
        return answer(allegations.get(id));
    }

    @GET
    @RolesAllowed("LADO__ALLEGATION__RO")
    @Operation(operationId = "listAllegations", summary = "List allegations, the earliest first")
    public Page<AllegationResponse> list(
            @BeanParam @Valid AllegationFilter filter, @BeanParam @Valid PageRequest page) {
        return allegations.list(filter, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"LADO__ALLEGATION__RW", "LADO__CORRECTION__RW"})
    @Operation(operationId = "correctAllegation", summary = "Correct what was recorded of an allegation by mistake")
    public RestResponse<AllegationResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), AllegationDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"LADO__ALLEGATION__RW", "LADO__CORRECTION__RW"})
    @Operation(operationId = "voidAllegation", summary = "Void an allegation that should never have been recorded")
    public RestResponse<AllegationResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("LADO__ALLEGATION__RO")
    @Operation(operationId = "getAllegationHistory", summary = "Every revision of an allegation, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("allegation", allegations.get(id));
    }

    private RestResponse<AllegationResponse> answer(Allegation allegation) {
        return Answers.ok(view(allegation), allegation.revision());
    }

    AllegationResponse view(Allegation allegation) {
        Timescale timescale = allegation.timescale(LocalDate.now(clock), calendars.of(allegation.localAuthority()));
        return AllegationResponse.of(allegation, timescale);
    }

    public record AllegationRequest(
            @NotNull UUID referralId,

            @Schema(description = "Left out where it came with the referral") @Nullable
            LocalDate receivedOn,

            @Schema(description = "The children concerned, by the authority's own references", maxItems = 50)
            @Size(max = 50)
            @Nullable
            List<@NotBlank @Size(max = 40) String> childReferences,

            @Schema(description = "What the adult is said to have done", maxLength = 4000) @Size(max = 4000) @Nullable
            String summary,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        AllegationDetails details(Referral referral) {
            LocalDate day = Objects.requireNonNullElse(receivedOn, referral.receivedOn());
            List<String> children = Objects.requireNonNullElse(childReferences, List.of());
            return new AllegationDetails(day, children, summary, null, null);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record OutcomeRequest(
            @NotNull Outcome outcome, @NotNull LocalDate outcomeOn) {}

    /// @param timescale of the conclusion
    public record AllegationResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID referralId,
            UUID adultId,
            Sector sector,
            @JsonUnwrapped AllegationDetails details,
            Timescale timescale,
            @JsonIgnore Set<UUID> about)
            implements AboutPersons {

        static AllegationResponse of(Allegation allegation, Timescale timescale) {
            return new AllegationResponse(
                    allegation.id(),
                    allegation.revision(),
                    allegation.voided(),
                    allegation.referral().id(),
                    allegation.referral().adult().id(),
                    allegation.sector(),
                    allegation.details(),
                    timescale,
                    allegation.persons());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(about);
        }
    }
}
