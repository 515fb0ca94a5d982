package uk.safeguarding.conferences.conference;

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

/// Conferences that must be held, each by the last day of its most urgent child.
@ApplicationScoped
class ConferenceDuties implements Duties {

    private final ConferenceRepository conferences;
    private final Calendars calendars;

    ConferenceDuties(ConferenceRepository conferences, Calendars calendars) {
        this.conferences = conferences;
        this.calendars = calendars;
    }

    @Override
    public String collection() {
        return "conferences";
    }

    @Override
    public String open() {
        return "select id, local_authority, persons, due_on from conference where not voided and open";
    }

    @Override
    public Map<UUID, Timescale> timescales(Collection<UUID> records, LocalDate today) {
        return conferences.list("id in ?1", records).stream()
                .collect(Collectors.toMap(
                        Aggregate::id,
                        conference -> conference.timescale(today, calendars.of(conference.localAuthority()))));
    }
}
