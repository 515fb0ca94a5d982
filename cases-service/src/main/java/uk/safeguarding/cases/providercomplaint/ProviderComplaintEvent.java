package uk.safeguarding.cases.providercomplaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a complaint about a provider. The subject is the record's own id.
record ProviderComplaintEvent(
        String type,
        Person subject,
        UUID providerComplaintId,
        long revision,
        UUID placementProviderId,
        LocalDate receivedOn,
        Complainant complainant,
        List<ComplaintTheme> themes,
        @Nullable ComplaintOutcome outcome,
        @Nullable LocalDate concludedOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ProviderComplaintEvent of(ProviderComplaint complaint, String happened, long revision) {
        ProviderComplaintDetails details = complaint.details();
        return new ProviderComplaintEvent(
                "cases.provider-complaint." + happened + ".v1",
                Person.unnamed(complaint.localAuthority(), complaint.id()),
                complaint.id(),
                revision,
                complaint.placementProvider().id(),
                details.receivedOn(),
                details.complainant(),
                details.themes(),
                details.outcome(),
                details.concludedOn(),
                complaint.beingCorrected(),
                complaint.voided());
    }

    @Override
    public UUID recordId() {
        return providerComplaintId;
    }
}
