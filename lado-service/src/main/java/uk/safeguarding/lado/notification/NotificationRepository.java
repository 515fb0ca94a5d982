package uk.safeguarding.lado.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class NotificationRepository extends Records<Notification> {

    private static final Order<Notification> BY_DAY =
            new Order<>("details.receivedOn", Notification::receivedOn, LocalDate::parse);

    NotificationRepository() {
        super("notification");
    }

    Page<Notification> list(
            @Nullable NotificationKind kind,
            @Nullable NotifyingAgency agency,
            @Nullable UUID adultId,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            PageRequest page) {
        Criteria criteria = new Criteria()
                .and("r.details.kind = :kind", "kind", kind)
                .and("r.details.agency = :agency", "agency", agency)
                .and("r.details.adultId = :adultId", "adultId", adultId)
                .and("r.details.receivedOn >= :receivedFrom", "receivedFrom", receivedFrom)
                .and("r.details.receivedOn <= :receivedTo", "receivedTo", receivedTo);
        return page(criteria, BY_DAY, page);
    }

    boolean anyAbout(UUID adultId) {
        return count("details.adultId = ?1 and not voided", adultId) > 0;
    }
}
