package uk.safeguarding.cases.irocontact;

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
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionRequest;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.RecordHistory;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

@Path("/v1/iro-contacts")
@RunOnVirtualThread
@Tag(
        name = "IRO contacts",
        description = "Visits, calls and messages of reviewing officers, and midway checks of the plan")
public class IroContactResource {

    private static final String PATH = "/v1/iro-contacts";

    private final IroContactService service;
    private final IroContactRepository contacts;
    private final Corrections corrections;
    private final RecordHistory history;

    IroContactResource(
            IroContactService service, IroContactRepository contacts, Corrections corrections, RecordHistory history) {
        this.service = service;
        this.contacts = contacts;
        this.corrections = corrections;
        this.history = history;
    }

    @POST
    @RolesAllowed("CASES__IRO_CONTACT__RW")
    @Operation(
            operationId = "recordIroContact",
            summary = "Record that the reviewing officer was in touch with a child, or checked how the plan goes on")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<IroContactResponse> record(@NotNull @Valid IroContactRequest request) {
        var recorded = service.record(request.periodOfCareId(), request.source(), request.details());
        return Answers.recorded(PATH, recorded, IroContactResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__IRO_CONTACT__RO")
    @Operation(operationId = "getIroContact", summary = "Read an IRO contact")
    public RestResponse<IroContactResponse> get(UUID id) {
        return answer(contacts.get(id));
    }

    @GET
    @RolesAllowed("CASES__IRO_CONTACT__RO")
    @Operation(operationId = "listIroContacts", summary = "List IRO contacts, the earliest first")
    public Page<IroContactResponse> list(
            @RestQuery @Nullable UUID childId,
            @RestQuery @Nullable IroContactKind kind,
            @BeanParam @Valid PageRequest page) {
        return contacts.list(childId, kind, page).map(IroContactResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"CASES__IRO_CONTACT__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "correctIroContact", summary = "Correct an IRO contact")
    public RestResponse<IroContactResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), IroContactDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"CASES__IRO_CONTACT__RW", "CASES__CORRECTION__RW"})
    @Operation(operationId = "voidIroContact", summary = "Void an IRO contact that never was")
    public RestResponse<IroContactResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("CASES__IRO_CONTACT__RO")
    @Operation(operationId = "getIroContactHistory", summary = "Every revision of an IRO contact, who made it and why")
    public RecordHistory.History history(UUID id) {
        return history.of("iro_contact", contacts.get(id));
    }

    private static RestResponse<IroContactResponse> answer(IroContact contact) {
        return Answers.ok(IroContactResponse.of(contact), contact.revision());
    }

    public record IroContactRequest(
            @NotNull UUID periodOfCareId,
            @NotNull IroContactKind kind,
            @NotNull LocalDate contactedOn,

            @Schema(description = "Staff reference of the reviewing officer", examples = "IRO", maxLength = 40)
            @NotBlank
            @Size(max = 40)
            String staffId,

            @Schema(description = "Whether the child was seen alone; of a visit only") @Nullable
            Boolean seenAlone,

            @Schema(description = "How the plan was found to go on; of each midway check") @Nullable
            PlanProgress planProgress,

            @Schema(description = "In the officer's words", maxLength = 4000) @Size(max = 4000) @Nullable
            String notes,

            @Schema(maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        IroContactDetails details() {
            return new IroContactDetails(kind, contactedOn, staffId, seenAlone, planProgress, notes);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record IroContactResponse(
            UUID id,
            long revision,
            boolean voided,
            UUID childId,
            UUID periodOfCareId,
            @JsonUnwrapped IroContactDetails details)
            implements AboutPersons {

        static IroContactResponse of(IroContact contact) {
            return new IroContactResponse(
                    contact.id(),
                    contact.revision(),
                    contact.voided(),
                    contact.child().id(),
                    contact.periodOfCare().id(),
                    contact.details());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
