package uk.safeguarding.cases.providervisit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a visit to a provider. The subject is the record's own id, and who checked its actions is
/// not told.
record ProviderVisitEvent(
        String type,
        Person subject,
        UUID providerVisitId,
        long revision,
        UUID placementProviderId,
        LocalDate visitedOn,
        boolean announced,
        ProviderVisitPurpose purpose,
        ProviderVisitOutcome outcome,
        @Nullable LocalDate actionsDueOn,
        @Nullable LocalDate actionsDoneOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ProviderVisitEvent of(ProviderVisit visit, String happened, long revision) {
        ProviderVisitDetails details = visit.details();
        return new ProviderVisitEvent(
                "cases.provider-visit." + happened + ".v1",
                Person.unnamed(visit.localAuthority(), visit.id()),
                visit.id(),
                revision,
                visit.placementProvider().id(),
                details.visitedOn(),
                details.announced(),
                details.purpose(),
                details.outcome(),
                details.actionsDueOn(),
                details.actionsDoneOn(),
                visit.beingCorrected(),
                visit.voided());
    }

    @Override
    public UUID recordId() {
        return providerVisitId;
    }
}
