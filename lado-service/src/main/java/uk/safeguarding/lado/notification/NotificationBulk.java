package uk.safeguarding.lado.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.notification.NotificationResource.NotificationRequest;
import uk.safeguarding.lado.notification.NotificationResource.NotificationResponse;
import uk.safeguarding.platform.bulk.BulkRecord;

/// Notifications in bulk.
@Dependent
class NotificationBulk {

    @Produces
    @Singleton
    static BulkRecord notification(NotificationRepository notifications, NotificationResource resource) {
        return BulkRecord.of("notification", NotificationResource.class)
                .imports(NotificationRequest.class, resource::received)
                .exports(
                        Filter.class,
                        NotificationResponse.class,
                        (filter, page) -> notifications
                                .list(
                                        filter.kind(),
                                        filter.agency(),
                                        filter.adultId(),
                                        filter.receivedFrom(),
                                        filter.receivedTo(),
                                        page)
                                .map(NotificationResponse::of));
    }

    /// The parameters of the list.
    record Filter(
            @Nullable NotificationKind kind,
            @Nullable NotifyingAgency agency,
            @Nullable UUID adultId,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo) {}
}
