package uk.safeguarding.cases.resourcepack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.cases.duty.Schedule;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareHappening;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;

/// Sees to it that a pack is due to the child and one to the parents when care begins, in the same transaction.
@ApplicationScoped
public class ResourcePackSchedule {

    private final ResourcePackRepository packs;
    private final ResourcePackTimescale timescale;
    private final Calendars calendars;
    private final Schedule<ResourcePack> schedule;

    ResourcePackSchedule(
            ResourcePackRepository packs, ResourcePackTimescale timescale, Calendars calendars, Outbox outbox) {
        this.packs = packs;
        this.timescale = timescale;
        this.calendars = calendars;
        this.schedule = new Schedule<>(packs, outbox);
    }

    void hear(@Observes PeriodOfCareHappening.Started event) {
        settle(event.period(), List.of());
    }

    void hear(@Observes PeriodOfCareHappening.Changed event) {
        settle(event.period());
    }

    /// @throws Conflict `period-of-care-has-resource-packs` if one was issued after it
    void settle(PeriodOfCare period) {
        settle(period, packs.of(period));
    }

    private void settle(PeriodOfCare period, List<ResourcePack> all) {
        if (period.voided()) {
            all.forEach(schedule::withdraw);
            return;
        }
        LocalDate end = period.ceasedOn();
        schedule.mustBeDone(all, day -> end == null || day.isBefore(end));
        Due due = timescale.first(period.startedOn(), calendars.of(period.localAuthority()));
        Set<Audience> without = EnumSet.allOf(Audience.class);
        for (ResourcePack pack : all) {
            if (pack.reissued()) {
                pack.doneOn().map(ResourcePackTimescale::reissue).ifPresent(when -> schedule.redate(pack, when));
            } else {
                without.remove(pack.audience());
                schedule.redate(pack, due);
                schedule.settle(pack, end);
            }
        }
        without.forEach(audience -> schedule.settle(schedule.add(new ResourcePack(period, audience, due)), end));
    }
}
