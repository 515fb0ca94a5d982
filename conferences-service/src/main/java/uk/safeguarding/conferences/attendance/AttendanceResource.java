package uk.safeguarding.conferences.attendance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;
import uk.safeguarding.conferences.conference.ConferenceRepository;
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

@Path("/v1/conferences/{conferenceId}/attendances")
@RunOnVirtualThread
@Tag(name = "Attendances", description = "Who was invited to a conference, who came, and who sent a report")
public class AttendanceResource {

    private final AttendanceService service;
    private final AttendanceRepository attendances;
    private final ConferenceRepository conferences;
    private final Corrections corrections;
    private final RecordHistory history;

    AttendanceResource(
            AttendanceService service,
            AttendanceRepository attendances,
            ConferenceRepository conferences,
            Corrections corrections,
            RecordHistory history) {
        this.service = service;
        this.attendances = attendances;
        this.conferences = conferences;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CONFERENCES__CONFERENCE__RW")
    @Operation(
            operationId = "inviteToConference",
            summary = "Invite an agency, a parent or a child, or record who came")
    @APIResponse(responseCode = "201", description = "Invited")
    public RestResponse<AttendanceResponse> invite(UUID conferenceId, @NotNull @Valid InvitationRequest request) {
        var recorded = service.invite(conferenceId, request.source(), request.details());
        String path = "/v1/conferences/" + conferenceId + "/attendances";
        return Answers.recorded(path, recorded, AttendanceResponse::of);
    }

    @PUT
    @Path("/{id}/status")
    @RolesAllowed("CONFERENCES__CONFERENCE__RW")
    @Operation(operationId = "recordAttendance", summary = "Record who came, and whether a report was sent")
    public RestResponse<AttendanceResponse> record(
            UUID conferenceId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid AttendanceRequest request) {
        return answer(service.record(conferenceId, id, expected, request.status(), request.reportSent()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__CONFERENCE__RO")
    @Operation(operationId = "getAttendance", summary = "Read an attendance")
    public RestResponse<AttendanceResponse> get(UUID conferenceId, UUID id) {
        return answer(attendances.of(conferenceId, id));
    }

    @GET
    @RolesAllowed("CONFERENCES__CONFERENCE__RO")
    @Operation(operationId = "listAttendances", summary = "List the attendances of a conference")
    public Page<AttendanceResponse> list(UUID conferenceId, @BeanParam @Valid PageRequest page) {
        UUID known = conferences.get(conferenceId).id();
        return attendances.list(known, page).map(AttendanceResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CONFERENCES__CONFERENCE__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "correctAttendance", summary = "Correct what was recorded of an attendance by mistake")
    public RestResponse<AttendanceResponse> correct(
            UUID conferenceId,
            UUID id,
            @RestHeader("If-Match") Revision expected,
            @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                conferenceId,
                id,
                expected,
                now -> corrections.merge(now, request.changes(), AttendanceDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CONFERENCES__CONFERENCE__RW", "CONFERENCES__CORRECTION__RW"})
    @Operation(operationId = "voidAttendance", summary = "Void an attendance that should never have been recorded")
    public RestResponse<AttendanceResponse> revoke(
            UUID conferenceId, UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(conferenceId, id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CONFERENCES__CONFERENCE__RO")
    @Operation(operationId = "getAttendanceHistory", summary = "Every revision of an attendance, who made it and why")
    public RecordHistory.History history(UUID conferenceId, UUID id) {
        return history.of("attendance", attendances.of(conferenceId, id));
    }

    private static RestResponse<AttendanceResponse> answer(Attendance attendance) {
        return Answers.ok(AttendanceResponse.of(attendance), attendance.revision());
    }

    public record InvitationRequest(
            @NotNull Agency agency,
            @NotNull AttendanceStatus status,

            @Schema(description = "Whether a report was sent to the conference") @NotNull
            Boolean reportSent,

            @Schema(
                    description = "Staff reference, where one of the authority's own staff is invited",
                    examples = "SOCIAL-WORKER",
                    maxLength = 40,
                    pattern = AttendanceDetails.STAFF)
            @Pattern(regexp = AttendanceDetails.STAFF)
            @Size(max = 40)
            @Nullable
            String staffId,

            @Schema(
                    description = "Code of the organisation that is invited; a partner's system sees the invitation"
                            + " by it",
                    maxLength = 20,
                    pattern = AttendanceDetails.ORGANISATION)
            @Pattern(regexp = AttendanceDetails.ORGANISATION)
            @Size(max = 20)
            @Nullable
            String organisationCode,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        @Schema(hidden = true)
        @AssertTrue(message = "invite a member of staff, or an organisation; of a family neither")
        boolean isOfStaffOrOrganisation() {
            return details().isOfStaffOrOrganisation();
        }

        AttendanceDetails details() {
            return new AttendanceDetails(agency, status, reportSent, staffId, organisationCode);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record AttendanceRequest(
            @NotNull AttendanceStatus status, @NotNull Boolean reportSent) {}

    public record AttendanceResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID conferenceId,
            @JsonUnwrapped AttendanceDetails details,
            @JsonIgnore Set<UUID> about)
            implements AboutPersons {

        static AttendanceResponse of(Attendance attendance) {
            return new AttendanceResponse(
                    attendance.id(),
                    attendance.revision(),
                    attendance.voided(),
                    attendance.conference().id(),
                    attendance.details(),
                    attendance.persons());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(about);
        }
    }
}
