package uk.safeguarding.cases.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a visit.
///
/// @param ageYears the child's age on the day it was made, or else is due
record VisitEvent(
        String type,
        Person subject,
        UUID visitId,
        long revision,
        UUID periodOfCareId,
        UUID placementId,
        String rule,
        LocalDate clockStarted,
        LocalDate dueOn,
        @Nullable LocalDate visitedOn,
        @Nullable Boolean seen,
        @Nullable Boolean seenAlone,
        @Nullable Boolean bedroomSeen,
        @Nullable LocalDate fellAwayOn,
        @Nullable Person staff,
        int ageYears,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static VisitEvent of(Visit visit, String happened, long revision, int ageYears) {
        Optional<VisitOutcome> outcome = visit.outcome();
        return new VisitEvent(
                "cases.visit." + happened + ".v1",
                visit.child().person(),
                visit.id(),
                revision,
                visit.periodOfCare().id(),
                visit.placement().id(),
                visit.due().rule(),
                visit.due().clockStarted(),
                visit.dueOn(),
                visit.doneOn().orElse(null),
                outcome.map(VisitOutcome::seen).orElse(null),
                outcome.map(VisitOutcome::seenAlone).orElse(null),
                outcome.map(VisitOutcome::bedroomSeen).orElse(null),
                visit.fellAwayOn().orElse(null),
                outcome.map(told -> Person.staff(visit.localAuthority(), told.staffId()))
                        .orElse(null),
                ageYears,
                visit.beingCorrected(),
                visit.voided());
    }

    @Override
    public UUID recordId() {
        return visitId;
    }
}
