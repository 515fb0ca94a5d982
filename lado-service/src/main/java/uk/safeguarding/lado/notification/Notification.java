package uk.safeguarding.lado.notification;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.adult.Adult;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A first contact with the LADO: somebody asked for advice or referred an adult who works with children.
///
/// A behaviour changes the notification and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "notification")
@CheckReturnValue
public class Notification extends Aggregate {

    @Embedded
    private NotificationDetails details;

    /// The adult of `details.adultId`.
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "adultId", insertable = false, updatable = false)
    private @Nullable Adult adult;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Notification() {}

    /// @param adult the adult of `details.adultId`; null if none is named there
    public Notification(
            String localAuthority, @Nullable Source source, NotificationDetails details, @Nullable Adult adult) {
        super(localAuthority, source);
        this.details = details;
        this.adult = adult;
    }

    NotificationDetails details() {
        return details;
    }

    public NotificationKind kind() {
        return details.kind();
    }

    public LocalDate receivedOn() {
        return details.receivedOn();
    }

    /// The adult, as events speak of them; nobody while it is not known who it is.
    Person subject() {
        return adult == null ? Person.unnamed(localAuthority(), id()) : adult.person();
    }

    @Override
    public Set<UUID> persons() {
        return adult == null ? Set.of() : adult.persons();
    }

    /// @throws RuleBroken `notification-in-future` if it was received after `today`
    NotificationEvent receive(LocalDate today) {
        mustNotBeAfter(today);
        return NotificationEvent.of(this, "received", revision());
    }

    /// @param about the adult of `corrected.adultId`; null if none is named there
    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken `notification-in-future` if it was received after `today`
    NotificationEvent correct(NotificationDetails corrected, @Nullable Adult about, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected;
        adult = about;
        mustNotBeAfter(today);
        return NotificationEvent.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    NotificationEvent revoke(Because why) {
        markVoided(why);
        return NotificationEvent.of(this, "voided", nextRevision());
    }

    private void mustNotBeAfter(LocalDate today) {
        if (details.receivedOn().isAfter(today)) {
            throw new RuleBroken("notification-in-future", "A notification cannot be recorded before it is received");
        }
    }
}
