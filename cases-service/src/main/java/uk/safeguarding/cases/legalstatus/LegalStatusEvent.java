package uk.safeguarding.cases.legalstatus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a legal status.
record LegalStatusEvent(
        String type,
        Person subject,
        UUID legalStatusId,
        long revision,
        UUID periodOfCareId,
        LegalStatusCode code,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate revocationNeededSince,
        @Nullable RevocationReason revocationReason,
        @Nullable LocalDate revocationAppliedOn,
        @Nullable LocalDate revokedOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static LegalStatusEvent of(LegalStatus status, String happened, long revision) {
        return new LegalStatusEvent(
                "cases.legal-status." + happened + ".v1",
                status.child().person(),
                status.id(),
                revision,
                status.periodOfCare().id(),
                status.details().code(),
                status.from(),
                status.to(),
                status.details().revocationNeededSince(),
                status.details().revocationReason(),
                status.details().revocationAppliedOn(),
                status.details().revokedOn(),
                status.beingCorrected(),
                status.voided());
    }

    @Override
    public UUID recordId() {
        return legalStatusId;
    }
}
