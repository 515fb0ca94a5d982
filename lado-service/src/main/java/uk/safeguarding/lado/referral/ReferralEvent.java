package uk.safeguarding.lado.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.Sector;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a referral: its whole state after the change, so that a consumer may apply events in
/// any order and keep the newest.
record ReferralEvent(
        String type,
        Person subject,
        UUID referralId,
        long revision,
        UUID notificationId,
        LocalDate receivedOn,
        @Nullable UUID employerId,
        Sector sector,
        @Nullable ThresholdDecision thresholdDecision,
        @Nullable LocalDate thresholdDecidedOn,
        List<ThresholdLimb> thresholdLimbs,
        @Nullable ThresholdReason thresholdReason,
        LocalDate decisionDueOn,
        @Nullable LocalDate transferredOn,
        @Nullable String transferredTo,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReferralEvent of(Referral referral, String happened, long revision) {
        ReferralDetails details = referral.details();
        return new ReferralEvent(
                "lado.referral." + happened + ".v1",
                referral.subject(),
                referral.id(),
                revision,
                referral.notification().id(),
                details.receivedOn(),
                details.employerId(),
                details.sector(),
                details.thresholdDecision(),
                details.thresholdDecidedOn(),
                details.thresholdLimbs(),
                details.thresholdReason(),
                referral.decisionDueOn(),
                details.transferredOn(),
                details.transferredTo(),
                referral.beingCorrected(),
                referral.voided());
    }

    @Override
    public UUID recordId() {
        return referralId;
    }
}
