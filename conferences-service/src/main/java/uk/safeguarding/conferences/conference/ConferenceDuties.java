package uk.safeguarding.conferences.conference;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Conferences that must be held, each by the last day of its most urgent child.
@Dependent
class ConferenceDuties {

    @Produces
    @Singleton
    static DutySource conferences(ConferenceRepository conferences, Calendars calendars) {
        return DutySource.of(
                "conferences",
                conferences,
                (conference, today) -> conference.timescale(today, calendars.of(conference.localAuthority())),
                "select id, local_authority, persons, due_on from conference where not voided and open");
    }
}
