package uk.safeguarding.cases.resourcepack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a pack about coming into care.
///
/// @param ageYears the child's age on the day it was issued, or else is due
record ResourcePackEvent(
        String type,
        Person subject,
        UUID resourcePackId,
        long revision,
        UUID periodOfCareId,
        Audience audience,
        String rule,
        LocalDate clockStarted,
        LocalDate dueOn,
        @Nullable LocalDate issuedOn,
        @Nullable String version,
        @Nullable IssuedHow how,
        @Nullable LocalDate fellAwayOn,
        @Nullable Person staff,
        int ageYears,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ResourcePackEvent of(ResourcePack pack, String happened, long revision, int ageYears) {
        Optional<ResourcePackOutcome> outcome = pack.outcome();
        return new ResourcePackEvent(
                "cases.resource-pack." + happened + ".v1",
                pack.child().person(),
                pack.id(),
                revision,
                pack.periodOfCare().id(),
                pack.audience(),
                pack.due().rule(),
                pack.due().clockStarted(),
                pack.dueOn(),
                pack.doneOn().orElse(null),
                outcome.map(ResourcePackOutcome::version).orElse(null),
                outcome.map(ResourcePackOutcome::how).orElse(null),
                pack.fellAwayOn().orElse(null),
                outcome.map(told -> Person.staff(pack.localAuthority(), told.staffId()))
                        .orElse(null),
                ageYears,
                pack.beingCorrected(),
                pack.voided());
    }

    @Override
    public UUID recordId() {
        return resourcePackId;
    }
}
