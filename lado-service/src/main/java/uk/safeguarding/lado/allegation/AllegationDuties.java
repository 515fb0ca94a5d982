package uk.safeguarding.lado.allegation;

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

/// Allegations that must be concluded.
@ApplicationScoped
class AllegationDuties implements Duties {

    private final AllegationRepository allegations;
    private final Calendars calendars;

    AllegationDuties(AllegationRepository allegations, Calendars calendars) {
        this.allegations = allegations;
        this.calendars = calendars;
    }

    @Override
    public String collection() {
        return "allegations";
    }

    @Override
    public String open() {
        return "select a.id, a.local_authority, a.persons, (a.received_on + interval '"
                + AllegationTimescale.CONCLUSION_MONTHS + " months')::date as due_on"
                + " from allegation a join referral r on r.id = a.referral_id"
                + " where not a.voided and a.outcome is null and r.transferred_on is null";
    }

    @Override
    public Map<UUID, Timescale> timescales(Collection<UUID> records, LocalDate today) {
        return allegations.list("id in ?1", records).stream()
                .collect(Collectors.toMap(
                        Aggregate::id,
                        allegation -> allegation.timescale(today, calendars.of(allegation.localAuthority()))));
    }
}
