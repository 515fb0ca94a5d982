package uk.safeguarding.lado.allegation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Allegations that must be concluded.
@Dependent
class AllegationDuties {

    @Produces
    @Singleton
    static DutySource allegations(AllegationRepository allegations, Calendars calendars) {
        return DutySource.of(
                "allegations",
                allegations,
                (allegation, today) -> allegation.timescale(today, calendars.of(allegation.localAuthority())),
                "select a.id, a.local_authority, a.persons, (a.received_on + interval '"
                        + AllegationTimescale.CONCLUSION_MONTHS
                        + " months')::date as due_on"
                        + " from allegation a join referral r on r.id = a.referral_id"
                        + " where not a.voided and a.outcome is null and r.transferred_on is null");
    }
}
