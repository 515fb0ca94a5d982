package uk.safeguarding.lado.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.lado.employer.Sector;

/// The facts of a referral, as they are stated and can be corrected.
///
/// @param receivedOn         the day on which the LADO received it; day 0 of the decision
/// @param employerKnewOn     the day on which the employer came to know; day 0 of telling the LADO
/// @param thresholdLimbs     at least one when the threshold is met, none otherwise
/// @param thresholdReason    given when, and only when, the threshold is not met
/// @param transferredTo      GSS code of the authority that took it over
@Embeddable
public record ReferralDetails(
        @NotNull LocalDate receivedOn,

        @NotNull @Enumerated(EnumType.STRING) Sector sector,

        @Nullable UUID employerId,

        @Schema(description = "Day on which the employer came to know of it") @Nullable
        LocalDate employerKnewOn,

        @Enumerated(EnumType.STRING) @Nullable ThresholdDecision thresholdDecision,

        @Nullable LocalDate thresholdDecidedOn,

        @NotNull @Size(max = 5) @Schema(maxItems = 5) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY)
        List<@NotNull ThresholdLimb> thresholdLimbs,

        @Enumerated(EnumType.STRING) @Nullable ThresholdReason thresholdReason,

        @Nullable LocalDate transferredOn,

        @Schema(description = "GSS code of the other authority", examples = "E06000016", maxLength = 9)
        @Pattern(regexp = GSS_CODE)
        @Nullable
        String transferredTo) {

    static final String GSS_CODE = "[EWSN][0-9]{8}";

    static ReferralDetails received(
            LocalDate on, Sector sector, @Nullable UUID employerId, @Nullable LocalDate employerKnewOn) {
        return new ReferralDetails(on, sector, employerId, employerKnewOn, null, null, List.of(), null, null, null);
    }

    ReferralDetails decided(Threshold threshold) {
        return new ReferralDetails(
                receivedOn,
                sector,
                employerId,
                employerKnewOn,
                threshold.decision(),
                threshold.decidedOn(),
                threshold.limbs(),
                threshold.reason(),
                transferredOn,
                transferredTo);
    }

    ReferralDetails transferred(LocalDate on, String to) {
        return new ReferralDetails(
                receivedOn,
                sector,
                employerId,
                employerKnewOn,
                thresholdDecision,
                thresholdDecidedOn,
                thresholdLimbs,
                thresholdReason,
                on,
                to);
    }
}
