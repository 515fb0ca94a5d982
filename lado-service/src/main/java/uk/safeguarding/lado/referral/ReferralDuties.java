package uk.safeguarding.lado.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Aggregate;
import uk.safeguarding.platform.worklist.Duties;

/// Referrals of which the LADO must decide whether the threshold is met.
@ApplicationScoped
class ReferralDuties implements Duties {

    private final ReferralRepository referrals;
    private final Calendars calendars;

    ReferralDuties(ReferralRepository referrals, Calendars calendars) {
        this.referrals = referrals;
        this.calendars = calendars;
    }

    @Override
    public String collection() {
        return "referrals";
    }

    @Override
    public String open() {
        return "select id, local_authority, persons, decision_due_on as due_on from referral"
                + " where not voided and threshold_decision is null and transferred_on is null";
    }

    @Override
    public Map<UUID, Timescale> timescales(Collection<UUID> records, LocalDate today) {
        return referrals.list("id in ?1", records).stream()
                .collect(Collectors.toMap(
                        Aggregate::id, referral -> referral.timescale(today, calendars.of(referral.localAuthority()))));
    }
}
