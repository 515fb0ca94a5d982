package uk.safeguarding.cases.visit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Visits that must be made.
@Dependent
class VisitDuties {

    @Produces
    @Singleton
    static DutySource visits(VisitRepository visits, Calendars calendars) {
        return DutySource.of(
                "visits",
                visits,
                (visit, today) -> visit.timescale(today, calendars.of(visit.localAuthority())),
                "select id, local_authority, persons, due_on from visit"
                        + " where not voided and visited_on is null and fell_away_on is null");
    }
}
