package uk.safeguarding.lado.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a notification: when, whether advice or referral, and from which agency.
record NotificationEvent(
        String type,
        Person subject,
        UUID notificationId,
        long revision,
        LocalDate receivedOn,
        NotificationKind kind,
        @Nullable NotifyingAgency agency,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static NotificationEvent of(Notification notification, String happened, long revision) {
        return new NotificationEvent(
                "lado.notification." + happened + ".v1",
                notification.subject(),
                notification.id(),
                revision,
                notification.receivedOn(),
                notification.kind(),
                notification.details().agency(),
                notification.beingCorrected(),
                notification.voided());
    }

    @Override
    public UUID recordId() {
        return notificationId;
    }
}
