package uk.safeguarding.cases.placementprovider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.placement.Provider;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a provider: not its name. The subject is the record's own id.
record PlacementProviderEvent(
        String type,
        Person subject,
        UUID placementProviderId,
        long revision,
        @Nullable String urn,
        Regulator regulator,
        Provider kind,
        ProviderStatus status,
        LocalDate statusFrom,
        List<Accreditation> accreditations,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static PlacementProviderEvent of(PlacementProvider provider, String happened, long revision) {
        PlacementProviderDetails details = provider.details();
        return new PlacementProviderEvent(
                "cases.placement-provider." + happened + ".v1",
                Person.unnamed(provider.localAuthority(), provider.id()),
                provider.id(),
                revision,
                details.urn(),
                details.regulator(),
                details.kind(),
                details.status(),
                details.statusFrom(),
                details.accreditations(),
                provider.beingCorrected(),
                provider.voided());
    }

    @Override
    public UUID recordId() {
        return placementProviderId;
    }
}
