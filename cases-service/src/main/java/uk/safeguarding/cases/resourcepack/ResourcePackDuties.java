package uk.safeguarding.cases.resourcepack;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// Packs about coming into care that must be issued.
@Dependent
class ResourcePackDuties {

    @Produces
    @Singleton
    static DutySource packs(ResourcePackRepository packs, Calendars calendars) {
        return DutySource.of(
                "resource-packs",
                packs,
                (pack, today) -> pack.timescale(today, calendars.of(pack.localAuthority())),
                "select id, local_authority, persons, due_on from resource_pack"
                        + " where not voided and issued_on is null and fell_away_on is null");
    }
}
