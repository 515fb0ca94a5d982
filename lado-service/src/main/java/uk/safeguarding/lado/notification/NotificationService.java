package uk.safeguarding.lado.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.adult.Adult;
import uk.safeguarding.lado.adult.AdultRepository;
import uk.safeguarding.lado.adult.AdultVoided;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.Forbidden;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.security.Caller;

/// The use cases of a notification. One public method is one transaction.
@ApplicationScoped
@Transactional
public class NotificationService {

    private final NotificationRepository notifications;
    private final AdultRepository adults;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<NotificationRevised> revised;
    private final Caller caller;
    private final Clock clock;

    NotificationService(
            NotificationRepository notifications,
            AdultRepository adults,
            Corrections corrections,
            Outbox outbox,
            Event<NotificationRevised> revised,
            Caller caller,
            Clock clock) {
        this.notifications = notifications;
        this.adults = adults;
        this.corrections = corrections;
        this.outbox = outbox;
        this.revised = revised;
        this.caller = caller;
        this.clock = clock;
    }

    /// Takes what somebody has to say. A partner speaks for the agency of its token, whatever it states.
    public Recorded<Notification> receive(@Nullable Source source, NotificationDetails stated) {
        var before = notifications.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        String partner = caller.agency();
        NotificationDetails details = partner == null ? stated : stated.from(NotifyingAgency.ofToken(partner));
        Notification notification =
                new Notification(caller.localAuthority(), source, details, adult(details.adultId()));
        outbox.append(notification.receive(LocalDate.now(clock)));
        notifications.persist(notification);
        return Recorded.fresh(notification);
    }

    /// Takes what somebody has to say who may say it and see nothing: neither whether an adult has a record, nor
    /// whether another system has sent the same before.
    ///
    /// @throws Forbidden `notification-link-not-yours` if it names an adult's record or a source
    public Recorded<Notification> receiveFromNotifier(@Nullable Source source, NotificationDetails stated) {
        if (source != null || stated.adultId() != null) {
            throw new Forbidden("notification-link-not-yours", "Only the LADO links a notification to other records");
        }
        return receive(null, stated);
    }

    public Notification correct(
            UUID id, Revision expected, UnaryOperator<NotificationDetails> correction, Because why) {
        Notification notification = notifications.get(id, expected);
        corrections.mustBeAllowed(notification);
        NotificationDetails corrected = correction.apply(notification.details());
        outbox.append(notification.correct(corrected, adult(corrected.adultId()), why, LocalDate.now(clock)));
        notifications.flush();
        revised.fire(new NotificationRevised(notification));
        return notification;
    }

    public Notification revoke(UUID id, Revision expected, Because why) {
        Notification notification = notifications.get(id, expected);
        corrections.mustBeAllowed(notification);
        outbox.append(notification.revoke(why));
        notifications.flush();
        revised.fire(new NotificationRevised(notification));
        return notification;
    }

    /// @throws Conflict `adult-has-notifications`
    void standAgainst(@Observes AdultVoided event) {
        if (notifications.anyAbout(event.adult().id())) {
            throw new Conflict("adult-has-notifications", "Notifications name this adult; correct or void them first");
        }
    }

    private @Nullable Adult adult(@Nullable UUID adultId) {
        return adultId == null ? null : adults.held(adultId);
    }
}
