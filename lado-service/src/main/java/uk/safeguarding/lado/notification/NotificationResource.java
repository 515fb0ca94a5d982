package uk.safeguarding.lado.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;

@Path("/v1/notifications")
@RunOnVirtualThread
@Tag(name = "Notifications", description = "First contacts with the LADO: requests for advice, and referrals")
public class NotificationResource {

    private static final String PATH = "/v1/notifications";

    /// What the policy matrix calls the view of those who may notify and see nothing.
    private static final String RECEIPT = "RECEIPT";

    private final NotificationService service;
    private final NotificationRepository notifications;
    private final Corrections corrections;
    private final RecordHistory history;
    private final Caller caller;

    NotificationResource(
            NotificationService service,
            NotificationRepository notifications,
            Corrections corrections,
            RecordHistory history,
            Caller caller) {
        this.service = service;
        this.notifications = notifications;
        this.corrections = corrections;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("LADO__NOTIFICATION__RW")
    @Operation(
            operationId = "receiveNotification",
            summary = "Ask the LADO for advice, or refer an adult",
            description = "Everybody but the LADO is answered with a receipt: the id, the kind and the day.")
    @APIResponseSchema(value = NotificationResponse.class, responseCode = "201", responseDescription = "Received")
    public RestResponse<NotificationResponse> receive(@NotNull @Valid NotificationRequest request) {
        return Answers.recorded(
                PATH, received(request), isReceipt() ? NotificationResponse::receipt : NotificationResponse::of);
    }

    Recorded<Notification> received(NotificationRequest request) {
        return isReceipt()
                ? service.receiveFromNotifier(request.source(), request.details())
                : service.receive(request.source(), request.details());
    }

    private boolean isReceipt() {
        return RECEIPT.equals(caller.fields());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("LADO__NOTIFICATION__RO")
    @Operation(operationId = "getNotification", summary = "Read a notification")
    public RestResponse<NotificationResponse> get(UUID id) {
        return answer(notifications.get(id));
    }

    @GET
    @RolesAllowed("LADO__NOTIFICATION__RO")
    @Operation(operationId = "listNotifications", summary = "List notifications, the earliest first")
    public Page<NotificationResponse> list(
            @RestQuery @Nullable NotificationKind kind,
            @RestQuery @Nullable NotifyingAgency agency,
            @RestQuery @Nullable UUID adultId,
            @RestQuery @Nullable LocalDate receivedFrom,
            @RestQuery @Nullable LocalDate receivedTo,
            @BeanParam @Valid PageRequest page) {
        return notifications
                .list(kind, agency, adultId, receivedFrom, receivedTo, page)
                .map(NotificationResponse::of);
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"LADO__NOTIFICATION__RW", "LADO__CORRECTION__RW"})
    @Operation(
            operationId = "correctNotification",
            summary = "Correct a notification, or link it to the adult once known",
            description = "A notification from which a referral was made stays a referral and is not moved after it.")
    public RestResponse<NotificationResponse> correct(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid CorrectionRequest request) {
        return answer(service.correct(
                id,
                expected,
                now -> corrections.merge(now, request.changes(), NotificationDetails.class),
                request.because()));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed({"LADO__NOTIFICATION__RW", "LADO__CORRECTION__RW"})
    @Operation(operationId = "voidNotification", summary = "Void a notification that should never have been")
    public RestResponse<NotificationResponse> revoke(
            UUID id, @RestHeader("If-Match") Revision expected, @NotNull @Valid Because why) {
        return answer(service.revoke(id, expected, why));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("LADO__NOTIFICATION__RO")
    @Operation(operationId = "getNotificationHistory", summary = "Every revision of a notification")
    public RecordHistory.History history(UUID id) {
        return history.of("notification", notifications.get(id));
    }

    private static RestResponse<NotificationResponse> answer(Notification notification) {
        return Answers.ok(NotificationResponse.of(notification), notification.revision());
    }

    public record NotificationRequest(
            @NotNull NotificationKind kind,
            @NotNull LocalDate receivedOn,
            @Nullable NotifyingAgency agency,

            @Schema(description = "The notifier's role", examples = "Headteacher", maxLength = 100)
            @Size(max = 100)
            @Nullable
            String notifierRole,

            @Schema(description = "The adult's record; for the LADO alone") @Nullable
            UUID adultId,

            @Schema(description = "The adult, as the notifier speaks of them", maxLength = 200)
            @Size(max = 200)
            @Nullable
            String adultName,

            @Schema(description = "The employer, as the notifier speaks of it", maxLength = 200)
            @Size(max = 200)
            @Nullable
            String employerName,

            @Schema(description = "What the notifier is worried about", maxLength = 4000) @Size(max = 4000) @Nullable
            String concern,

            @Schema(description = "For the LADO alone", maxLength = 40) @Size(max = 40) @Nullable
            String sourceSystem,

            @Schema(description = "For the LADO alone", maxLength = 100) @Size(max = 100) @Nullable
            String sourceId) {

        NotificationDetails details() {
            return new NotificationDetails(
                    kind, receivedOn, agency, notifierRole, adultId, adultName, employerName, concern);
        }

        @Nullable
        Source source() {
            return Source.of(sourceSystem, sourceId);
        }
    }

    public record NotificationResponse(
            UUID id,
            long revision,
            boolean voided,
            @JsonUnwrapped NotificationDetails details,
            @JsonIgnore Set<UUID> about)
            implements AboutPersons {

        static NotificationResponse of(Notification notification) {
            return new NotificationResponse(
                    notification.id(),
                    notification.revision(),
                    notification.voided(),
                    notification.details(),
                    notification.persons());
        }

        /// What a notifier is answered who may see nothing.
        static NotificationResponse receipt(Notification notification) {
            NotificationDetails kindAndDay = new NotificationDetails(
                    notification.kind(), notification.receivedOn(), null, null, null, null, null, null);
            return new NotificationResponse(
                    notification.id(), notification.revision(), notification.voided(), kindAndDay, Set.of());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(about);
        }
    }
}
