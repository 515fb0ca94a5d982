package uk.safeguarding.lado.referral;

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
import uk.safeguarding.lado.employer.EmployerRepository;
import uk.safeguarding.lado.employer.EmployerVoided;
import uk.safeguarding.lado.notification.Notification;
import uk.safeguarding.lado.notification.NotificationRepository;
import uk.safeguarding.lado.notification.NotificationRevised;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;

/// The use cases of a referral. One public method is one transaction; what its allegations make of a change is heard
/// by [ReferralHappening] in the same transaction, after the change has reached the database, so that two changes
/// at the same time cannot pass each other by.
@ApplicationScoped
@Transactional
public class ReferralService {

    private final ReferralRepository referrals;
    private final NotificationRepository notifications;
    private final AdultRepository adults;
    private final EmployerRepository employers;
    private final Corrections corrections;
    private final Outbox outbox;
    private final Event<ReferralHappening> happenings;
    private final Calendars calendars;
    private final Clock clock;

    ReferralService(
            ReferralRepository referrals,
            NotificationRepository notifications,
            AdultRepository adults,
            EmployerRepository employers,
            Corrections corrections,
            Outbox outbox,
            Event<ReferralHappening> happenings,
            Calendars calendars,
            Clock clock) {
        this.referrals = referrals;
        this.notifications = notifications;
        this.adults = adults;
        this.employers = employers;
        this.corrections = corrections;
        this.outbox = outbox;
        this.happenings = happenings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Makes a referral of one adult out of a notification, which may speak of several.
    public Recorded<Referral> receive(
            UUID notificationId, UUID adultId, @Nullable Source source, ReferralDetails details) {
        var before = referrals.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        Notification notification = notifications.held(notificationId);
        Adult adult = adults.held(adultId);
        mustKnowEmployer(details.employerId());
        Referral referral = new Referral(notification, adult, source, details, calendar(adult.localAuthority()));
        outbox.append(referral.receive(today()));
        referrals.persist(referral);
        return Recorded.fresh(referral);
    }

    public Referral decide(UUID id, Revision expected, Threshold threshold) {
        Referral referral = referrals.get(id, expected);
        outbox.append(referral.decide(threshold, today()));
        referrals.flush();
        return referral;
    }

    public Referral transfer(UUID id, Revision expected, LocalDate on, String to) {
        Referral referral = referrals.get(id, expected);
        outbox.append(referral.transfer(on, to, today()));
        referrals.flush();
        happenings.fire(new ReferralHappening.Transferred(referral));
        return referral;
    }

    public Referral correct(UUID id, Revision expected, UnaryOperator<ReferralDetails> correction, Because why) {
        Referral referral = referrals.get(id, expected);
        corrections.mustBeAllowed(referral);
        ReferralDetails before = referral.details();
        ReferralDetails corrected = correction.apply(before);
        mustKnowEmployer(corrected.employerId());
        outbox.append(referral.correct(corrected, why, today(), calendar(referral.localAuthority())));
        referrals.flush();
        happenings.fire(new ReferralHappening.Corrected(referral, before));
        return referral;
    }

    public Referral revoke(UUID id, Revision expected, Because why) {
        Referral referral = referrals.get(id, expected);
        corrections.mustBeAllowed(referral);
        outbox.append(referral.revoke(why));
        referrals.flush();
        happenings.fire(new ReferralHappening.Voided(referral));
        return referral;
    }

    /// @throws Conflict `notification-has-referrals`, if the notification was voided
    void standAgainst(@Observes NotificationRevised event) {
        for (Referral referral : referrals.madeOf(event.notification().id())) {
            if (event.notification().voided()) {
                throw new Conflict("notification-has-referrals", "A referral was made of it; void that first");
            }
            referral.mustBeSound(today());
        }
    }

    /// @throws Conflict `adult-has-referrals`
    void standAgainst(@Observes AdultVoided event) {
        if (referrals.anyAbout(event.adult().id())) {
            throw new Conflict("adult-has-referrals", "Referrals are about this adult; void them first");
        }
    }

    /// @throws Conflict `employer-has-referrals`
    void standAgainst(@Observes EmployerVoided event) {
        if (referrals.anyNaming(event.employer().id())) {
            throw new Conflict("employer-has-referrals", "Referrals name this employer; correct them first");
        }
    }

    private void mustKnowEmployer(@Nullable UUID employerId) {
        if (employerId != null) {
            employers.held(employerId);
        }
    }

    private WorkingDays calendar(String localAuthority) {
        return calendars.of(localAuthority);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
