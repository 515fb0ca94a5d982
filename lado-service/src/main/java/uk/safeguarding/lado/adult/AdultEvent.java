package uk.safeguarding.lado.adult;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an adult: that there is one, and nothing of who it is.
record AdultEvent(
        String type,
        Person subject,
        UUID adultId,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static AdultEvent of(Adult adult, String happened, long revision) {
        return new AdultEvent(
                "lado.adult." + happened + ".v1",
                adult.person(),
                adult.id(),
                revision,
                adult.beingCorrected(),
                adult.voided());
    }

    @Override
    public UUID recordId() {
        return adultId;
    }
}
