package uk.safeguarding.lado.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.Sector;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/referrals")
@RunOnVirtualThread
@Tag(name = "Referrals", description = "Referrals to the LADO of adults who work with children")
public class ReferralResource {

    private static final String PATH = "/v1/referrals";

    private final ReferralService service;
    private final ReferralRepository referrals;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Calendars calendars;
    private final Clock clock;

    ReferralResource(
            ReferralService service,
            ReferralRepository referrals,
            Corrections corrections,
            RecordHistory history,
            Calendars calendars,
            Clock clock) {
        this.service = service;
        this.referrals = referrals;
        this.corrections = corrections;
        this.history = history;
        this.calendars = calendars;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("LADO__REFERRAL__RW")
    @Operation(
            operationId = "receiveReferral",
            summary = "Make a referral of an adult out of a notification",
            description = "The LADO decides within 1 working day whether the threshold is met.")
    @APIResponseSchema(value = ReferralResponse.class, responseCode = "201", responseDescription = "Received")
    public RestResponse<ReferralResponse> receive(@NotNull @Valid ReferralRequest request) {
        var recorded =
                service.receive(request.notificationId(), request.adultId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, this::view);
    }

    @PUT
    @Path("/{id}/threshold-decision")
    @RolesAllowed("LADO__REFERRAL__RW")
    @Operation(
            operationId = "decideThreshold",
            summary = "Record whether the referral meets the threshold",
            description = "A threshold that is met names limbs, one that is not met a reason. A late decision is"
                    + " recorded, never refused.")
    public RestResponse<ReferralResponse> decide(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Threshold request) {
        return answer(service.decide(id, expected, request));
    }

    @PUT
    @Path("/{id}/transfer")
    @RolesAllowed("LADO__REFERRAL__RW")
    @Operation(operationId = "transferReferral", summary = "Record that the referral was handed to another authority")
    public RestResponse<ReferralResponse> transfer(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid TransferRequest request) {
        return answer(service.transfer(id, expected, request.transferredOn(), request.transferredTo()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("LADO__REFERRAL__RO")
    @Operation(operationId = "getReferral", summary = "Read a referral")
    public RestResponse<ReferralResponse> get(UUID id) {
        return answer(referrals.get(id));
    }

    @GET
    @RolesAllowed("LADO__REFERRAL__RO")
    @Operation(operationId = "listReferrals", summary = "List referrals, the earliest first")
    public Page<ReferralResponse> list(@BeanParam @Valid ReferralFilter filter, @BeanParam @Valid PageRequest page) {
        return referrals.list(filter, page).map(this::view);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"LADO__REFERRAL__RW", "LADO__CORRECTION__RW"})
    @Operation(
            operationId = "correctReferral",
            summary = "Correct a referral; its allegations follow its sector and day")
    public RestResponse<ReferralResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), ReferralDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"LADO__REFERRAL__RW", "LADO__CORRECTION__RW"})
    @Operation(operationId = "voidReferral", summary = "Void a referral that should never have been")
    public RestResponse<ReferralResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("LADO__REFERRAL__RO")
    @Operation(operationId = "getReferralHistory", summary = "Every revision of a referral, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("referral", referrals.get(id));
    }

    private RestResponse<ReferralResponse> answer(Referral referral) {
        return Answers.ok(view(referral), referral.revision());
    }

    ReferralResponse view(Referral referral) {
        return ReferralResponse.of(referral, LocalDate.now(clock), calendars.of(referral.localAuthority()));
    }

    public record ReferralRequest(
            @NotNull UUID notificationId,
            @NotNull UUID adultId,
            @Nullable UUID employerId,
            @NotNull Sector sector,
            @NotNull LocalDate receivedOn,

            @Schema(description = "Day on which the employer came to know of it") @Nullable
            LocalDate employerKnewOn,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        ReferralDetails details() {
            return ReferralDetails.received(receivedOn, sector, employerId, employerKnewOn);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record TransferRequest(
            @NotNull LocalDate transferredOn,

            @Schema(description = "GSS code of the other authority", examples = "E06000016", maxLength = 9)
            @NotNull
            @Pattern(regexp = ReferralDetails.GSS_CODE)
            String transferredTo) {}

    /// @param timescale         of the LADO's decision
    /// @param employerTimescale of telling the LADO; left out where it is not known when the employer came to know
    public record ReferralResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID notificationId,
            UUID adultId,
            @JsonUnwrapped ReferralDetails details,
            Timescale timescale,
            @Nullable Timescale employerTimescale)
            implements AboutPersons {

        static ReferralResponse of(Referral referral, LocalDate today, WorkingDays calendar) {
            return new ReferralResponse(
                    referral.id(),
                    referral.revision(),
                    referral.voided(),
                    referral.notification().id(),
                    referral.adult().id(),
                    referral.details(),
                    referral.timescale(today, calendar),
                    referral.employerTimescale(today, calendar).orElse(null));
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(adultId);
        }
    }
}
