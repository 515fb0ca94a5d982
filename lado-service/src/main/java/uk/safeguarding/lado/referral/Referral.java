package uk.safeguarding.lado.referral;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.adult.Adult;
import uk.safeguarding.lado.employer.Sector;
import uk.safeguarding.lado.notification.Notification;
import uk.safeguarding.lado.notification.NotificationKind;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;
import uk.safeguarding.platform.event.Person;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// A referral to the LADO of one adult who works with children: received, decided upon, and perhaps transferred to
/// the authority whose it is.
///
/// A behaviour changes the referral and returns the event it caused; the caller must store that event.
@Entity
@Table(name = "referral")
@CheckReturnValue
public class Referral extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY)
    private Notification notification;

    @ManyToOne(fetch = FetchType.LAZY)
    private Adult adult;

    @Embedded
    private ReferralDetails details;

    private LocalDate decisionDueOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Referral() {}

    public Referral(
            Notification notification,
            Adult adult,
            @Nullable Source source,
            ReferralDetails details,
            WorkingDays calendar) {
        super(adult.localAuthority(), source);
        this.notification = notification;
        this.adult = adult;
        take(details, calendar);
    }

    public Adult adult() {
        return adult;
    }

    public Notification notification() {
        return notification;
    }

    ReferralDetails details() {
        return details;
    }

    public LocalDate receivedOn() {
        return details.receivedOn();
    }

    public Sector sector() {
        return details.sector();
    }

    public Optional<ThresholdDecision> thresholdDecision() {
        return Optional.ofNullable(details.thresholdDecision());
    }

    public boolean transferred() {
        return details.transferredOn() != null;
    }

    /// The last day of the LADO's decision.
    public LocalDate decisionDueOn() {
        return decisionDueOn;
    }

    /// The adult, as events speak of them.
    public Person subject() {
        return adult.person();
    }

    @Override
    public Set<UUID> persons() {
        return adult.persons();
    }

    /// How the LADO's decision stands. Whoever takes the referral over before it, decides instead.
    Timescale timescale(LocalDate today, WorkingDays calendar) {
        LocalDate decidedOn = details.thresholdDecidedOn();
        return voided() || (transferred() && decidedOn == null)
                ? Timescale.notApplicable(ReferralTimescale.decisionRule(), receivedOn(), decisionDueOn)
                : Timescale.of(
                        ReferralTimescale.decisionRule(), receivedOn(), decisionDueOn, decidedOn, today, calendar);
    }

    /// How soon the employer told the LADO; empty if it is not known when the employer came to know.
    Optional<Timescale> employerTimescale(LocalDate today, WorkingDays calendar) {
        return Optional.ofNullable(details.employerKnewOn())
                .map(knewOn -> Timescale.of(
                        ReferralTimescale.employerRule(knewOn),
                        knewOn,
                        ReferralTimescale.employerDue(knewOn, calendar),
                        receivedOn(),
                        today,
                        calendar));
    }

    /// @throws Conflict   `notification-voided`
    /// @throws RuleBroken `referral-of-advice`, or as [ReferralRules]
    ReferralEvent receive(LocalDate today) {
        if (notification.voided()) {
            throw new Conflict("notification-voided", "The notification was voided");
        }
        mustBeSound(today);
        return ReferralEvent.of(this, "received", revision());
    }

    /// Decides whether the threshold is met. A late decision is recorded as it was made.
    ///
    /// @throws Conflict   `threshold-already-decided`, `referral-transferred`
    /// @throws RuleBroken as [ReferralRules]
    ReferralEvent decide(Threshold threshold, LocalDate today) {
        mustNotBeVoided();
        if (details.thresholdDecision() != null) {
            throw new Conflict("threshold-already-decided", "The threshold was decided before; correct it instead");
        }
        mustNotBeTransferred();
        details = details.decided(threshold);
        mustBeSound(today);
        return ReferralEvent.of(this, "threshold-decided", nextRevision());
    }

    /// Hands the referral to the authority whose it is.
    ///
    /// @param to GSS code of the other authority
    /// @throws Conflict   `referral-transferred`
    /// @throws RuleBroken as [ReferralRules]
    ReferralEvent transfer(LocalDate on, String to, LocalDate today) {
        mustNotBeVoided();
        mustNotBeTransferred();
        details = details.transferred(on, to);
        mustBeSound(today);
        return ReferralEvent.of(this, "transferred", nextRevision());
    }

    /// @throws Conflict   `record-voided`
    /// @throws RuleBroken as [ReferralRules]
    ReferralEvent correct(ReferralDetails corrected, Because why, LocalDate today, WorkingDays calendar) {
        markCorrected(why);
        take(corrected, calendar);
        mustBeSound(today);
        return ReferralEvent.of(this, "corrected", nextRevision());
    }

    /// @throws Conflict `record-voided`
    ReferralEvent revoke(Because why) {
        markVoided(why);
        return ReferralEvent.of(this, "voided", nextRevision());
    }

    /// @throws RuleBroken `referral-of-advice` (advice is never counted as a referral), or as [ReferralRules]
    void mustBeSound(LocalDate today) {
        if (notification.kind() == NotificationKind.ADVICE) {
            throw new RuleBroken(
                    "referral-of-advice", "A request for advice is not a referral; correct its kind first");
        }
        ReferralRules.check(details, notification.receivedOn(), localAuthority(), today);
    }

    private void take(ReferralDetails facts, WorkingDays calendar) {
        details = facts;
        decisionDueOn = ReferralTimescale.decisionDue(facts.receivedOn(), calendar);
        if (facts.employerKnewOn() != null) {
            var _ = ReferralTimescale.employerDue(
                    facts.employerKnewOn(), calendar); // refuses a day it cannot count from
        }
    }

    private void mustNotBeTransferred() {
        if (transferred()) {
            throw new Conflict("referral-transferred", "This referral was transferred to another authority");
        }
    }
}
