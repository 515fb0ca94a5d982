package uk.safeguarding.cases.providervisit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.worklist.DutySource;

/// What visits found at providers and is to be put right. It is nobody's in particular: who asks for the work of one
/// member of staff does not find it.
@Dependent
class ProviderVisitDuties {

    @Produces
    @Singleton
    static DutySource providerVisits(ProviderVisitRepository visits, Calendars calendars) {
        return DutySource.of(
                "provider-visits",
                visits,
                (visit, today) -> Objects.requireNonNull(visit.actions(today, calendars.of(visit.localAuthority()))),
                "select id, local_authority, persons, actions_due_on as due_on from provider_visit"
                        + " where not voided and actions_due_on is not null and actions_done_on is null");
    }
}
