package uk.safeguarding.conferences.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.Agency;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.child.ChildDetails;
import uk.safeguarding.conferences.conference.Conference;
import uk.safeguarding.conferences.conference.ConferenceKind;
import uk.safeguarding.conferences.conference.ConferencePart;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Revision;

@Path("/v1/invitations")
@RunOnVirtualThread
@Tag(name = "Invitations", description = "What a partner agency sees of the conferences to which it is invited")
public class InvitationResource {

    private final AttendanceService service;
    private final AttendanceRepository attendances;

    InvitationResource(AttendanceService service, AttendanceRepository attendances) {
        this.service = service;
        this.attendances = attendances;
    }

    @GET
    @RolesAllowed("CONFERENCES__INVITATION__RO")
    @Operation(
            operationId = "listInvitations",
            summary = "List the invitations of your agency to conferences",
            description = "From the invitation until the business of the conference is over: four weeks after it was"
                    + " held, or the day from which it was owed no more. One that was voided, or to another"
                    + " organisation of the same agency, is not there.")
    public Page<InvitationResponse> list(@BeanParam @Valid PageRequest page) {
        return attendances.ofPartner(page).map(InvitationResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CONFERENCES__INVITATION__RO")
    @Operation(operationId = "getInvitation", summary = "Read an invitation of your agency")
    public RestResponse<InvitationResponse> get(UUID id) {
        return answer(attendances.ofPartner(id));
    }

    @PUT
    @Path("/{id}/answer")
    @RolesAllowed("CONFERENCES__INVITATION__RW")
    @Operation(
            operationId = "answerInvitation",
            summary = "Say that your agency sends apologies, or has sent its report",
            description = "Who came is recorded by the conference; then it is 409 `attendance-recorded`.")
    public RestResponse<InvitationResponse> answer(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid AnswerRequest request) {
        return answer(service.answer(id, expected, request.apologies(), request.reportSent()));
    }

    private static RestResponse<InvitationResponse> answer(Attendance attendance) {
        return Answers.ok(InvitationResponse.of(attendance), attendance.revision());
    }

    public record AnswerRequest(
            @NotNull Boolean apologies,

            @Schema(description = "Whether a report was sent to the conference") @NotNull
            Boolean reportSent) {}

    /// What the invited agency needs to come, or to report: about whom, and when. Nothing of what was said or decided.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvitationResponse(
            UUID id,
            long revision,
            UUID conferenceId,
            ConferenceKind kind,

            @Schema(description = "Day for which the conference is booked") @Nullable
            LocalDate bookedFor,

            @Nullable LocalDate heldOn,
            Agency agency,
            @Schema(maxLength = 20) @Nullable String organisationCode,
            AttendanceStatus status,
            boolean reportSent,
            @Schema(maxItems = 30) List<InvitationChild> children)
            implements AboutPersons {

        static InvitationResponse of(Attendance attendance) {
            Conference conference = attendance.conference();
            AttendanceDetails details = attendance.details();
            return new InvitationResponse(
                    attendance.id(),
                    attendance.revision(),
                    conference.id(),
                    conference.kind(),
                    conference.bookedFor().orElse(null),
                    conference.heldOn().orElse(null),
                    details.agency(),
                    details.organisationCode(),
                    details.status(),
                    details.reportSent(),
                    conference.parts().stream()
                            .map(ConferencePart::child)
                            .map(InvitationChild::of)
                            .toList());
        }

        @Override
        public Set<String> persons() {
            return children.stream().map(child -> child.id().toString()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// By what an agency finds a child in its own records.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InvitationChild(
            UUID id,

            @Schema(maxLength = 100) @Nullable String forename,

            @Schema(maxLength = 100) String surname,

            @Schema(description = "Absent while the child is not born") @Nullable
            LocalDate birthDate) {

        static InvitationChild of(Child child) {
            ChildDetails details = child.details();
            return new InvitationChild(child.id(), details.forename(), details.surname(), details.birthDate());
        }
    }
}
