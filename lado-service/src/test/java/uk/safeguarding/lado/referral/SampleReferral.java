package uk.safeguarding.lado.referral;

import java.time.LocalDate;
import java.util.List;
import uk.safeguarding.lado.adult.Adult;
import uk.safeguarding.lado.adult.AdultDetails;
import uk.safeguarding.lado.employer.Sector;
import uk.safeguarding.lado.notification.Notification;
import uk.safeguarding.lado.notification.NotificationDetails;
import uk.safeguarding.lado.notification.NotificationKind;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;

/// A referral for the tests of what stands on one.
public final class SampleReferral {

    private final Referral referral;
    private final LocalDate today;

    public SampleReferral(String localAuthority, LocalDate receivedOn, LocalDate today) {
        var notified =
                new NotificationDetails(NotificationKind.REFERRAL, receivedOn, null, null, null, null, null, null);
        var adult = new AdultDetails("ADULT-1", "Alex", "Examplar", null, null);
        this.today = today;
        this.referral = new Referral(
                new Notification(localAuthority, null, notified, null),
                new Adult(localAuthority, null, adult),
                null,
                ReferralDetails.received(receivedOn, Sector.EDUCATION_PRIMARY, null, null),
                new Calendars().of(localAuthority));
    }

    public Referral referral() {
        return referral;
    }

    public SampleReferral met() {
        var limbs = List.of(ThresholdLimb.HARMED);
        var _ = referral.decide(new Threshold(ThresholdDecision.MET, referral.receivedOn(), limbs, null), today);
        return this;
    }

    public SampleReferral notMet() {
        var reason = ThresholdReason.CONDUCT_ONLY;
        var _ = referral.decide(
                new Threshold(ThresholdDecision.NOT_MET, referral.receivedOn(), List.of(), reason), today);
        return this;
    }

    public void transferred() {
        var _ = referral.transfer(referral.receivedOn(), "E06000016", today);
    }

    /// A referral whose threshold was met on the same day.
    public void correctedTo(LocalDate receivedOn) {
        var moved = ReferralDetails.received(receivedOn, Sector.EDUCATION_PRIMARY, null, null)
                .decided(new Threshold(ThresholdDecision.MET, receivedOn, List.of(ThresholdLimb.HARMED), null));
        var _ = referral.correct(
                moved,
                new Because(CorrectionReason.DATA_ENTRY_ERROR, null),
                today,
                new Calendars().of(referral.localAuthority()));
    }
}
