package uk.safeguarding.cases.legalstatus;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a legal status, as they are stated and can be corrected.
///
/// @param from                  the first day
/// @param to                    the day on which it held no more, not counted; null while it lasts
/// @param revocationNeededSince since when it has been known that the order should be revoked
/// @param revocationReason      why it should
/// @param revocationAppliedOn   when the court was asked
/// @param revokedOn             when the court revoked or discharged it, on which day it ended
@Embeddable
public record LegalStatusDetails(
        @NotNull @Enumerated(EnumType.STRING) LegalStatusCode code,

        @Schema(description = "The first day") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to,

        @Schema(description = "Since when it has been known that the order should be revoked") @Nullable
        LocalDate revocationNeededSince,

        @Enumerated(EnumType.STRING) @Nullable RevocationReason revocationReason,

        @Schema(description = "When the court was asked to revoke it") @Nullable
        LocalDate revocationAppliedOn,

        @Schema(description = "When the court revoked or discharged it, on which day it ended") @Nullable
        LocalDate revokedOn) {

    /// A status of whose revocation nothing is said.
    LegalStatusDetails(LegalStatusCode code, LocalDate from, @Nullable LocalDate to) {
        this(code, from, to, null, null, null, null);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "a need of revocation has a day and a reason")
    boolean isRevocationNeededForAReason() {
        return (revocationNeededSince == null) == (revocationReason == null);
    }

    LegalStatusDetails lying(LocalDate newFrom, @Nullable LocalDate newTo) {
        return new LegalStatusDetails(
                code, newFrom, newTo, revocationNeededSince, revocationReason, revocationAppliedOn, revokedOn);
    }

    LegalStatusDetails needingRevocation(LocalDate since, RevocationReason why) {
        return new LegalStatusDetails(code, from, to, since, why, null, null);
    }

    LegalStatusDetails revocationApplied(LocalDate on) {
        return new LegalStatusDetails(code, from, to, revocationNeededSince, revocationReason, on, null);
    }

    /// Revoked on that day, on which it ended.
    LegalStatusDetails revoked(LocalDate on) {
        LocalDate end = to == null ? on : to;
        return new LegalStatusDetails(
                code, from, end, revocationNeededSince, revocationReason, revocationAppliedOn, on);
    }

    /// Whether needed, applied for and revoked in that order, none of it before the status began or after `today`.
    boolean isRevokedInOrder(LocalDate today) {
        LocalDate last = from;
        for (LocalDate day : Arrays.asList(revocationNeededSince, revocationAppliedOn, revokedOn)) {
            if (day != null) {
                if (revocationNeededSince == null || day.isBefore(last) || day.isAfter(today)) {
                    return false;
                }
                last = day;
            }
        }
        return true;
    }
}
