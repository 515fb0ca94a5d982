package uk.safeguarding.conferences.coregroup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Meetings that core groups must hold.
@Dependent
class CoreGroupDuties {

    @Produces
    @Singleton
    static DutySource coreGroups(CoreGroupRepository coreGroups, Calendars calendars) {
        return DutySource.of(
                "core-groups",
                coreGroups,
                (meeting, today) -> meeting.standing(today, calendars.of(meeting.localAuthority())),
                "select id, local_authority, persons, due_on from core_group where not voided and held_on is null and ended_on is null");
    }
}
