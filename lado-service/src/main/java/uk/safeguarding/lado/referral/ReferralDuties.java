package uk.safeguarding.lado.referral;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Referrals of which the LADO must decide whether the threshold is met.
@Dependent
class ReferralDuties {

    @Produces
    @Singleton
    static DutySource referrals(ReferralRepository referrals, Calendars calendars) {
        return DutySource.of(
                "referrals",
                referrals,
                (referral, today) -> referral.timescale(today, calendars.of(referral.localAuthority())),
                "select id, local_authority, persons, decision_due_on as due_on from referral"
                        + " where not voided and threshold_decision is null and transferred_on is null");
    }
}
