package uk.safeguarding.lado.allegation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.Sector;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an allegation: its whole state after the change, so that a consumer may apply events in
/// any order and keep the newest.
///
/// @param persons the adult and the children, for the audit alone
record AllegationEvent(
        String type,
        Person subject,
        UUID allegationId,
        long revision,
        UUID referralId,
        LocalDate receivedOn,
        Sector sector,
        List<Person> children,
        @Nullable Outcome outcome,
        @Nullable LocalDate outcomeOn,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided,

        @JsonIgnore Set<UUID> persons)
        implements DomainEvent {

    static AllegationEvent of(Allegation allegation, String happened, long revision) {
        AllegationDetails details = allegation.details();
        return new AllegationEvent(
                "lado.allegation." + happened + ".v1",
                allegation.referral().subject(),
                allegation.id(),
                revision,
                allegation.referral().id(),
                details.receivedOn(),
                allegation.sector(),
                allegation.children(),
                details.outcome(),
                details.outcomeOn(),
                allegation.beingCorrected(),
                allegation.voided(),
                allegation.persons());
    }

    @Override
    public UUID recordId() {
        return allegationId;
    }
}
