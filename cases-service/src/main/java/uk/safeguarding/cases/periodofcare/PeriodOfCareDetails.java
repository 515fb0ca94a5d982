package uk.safeguarding.cases.periodofcare;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a period of care, as they are stated and can be corrected.
///
/// @param homePostcode where the child lived when the period began; distances from home are measured from there
/// @param ceasedOn     the day on which the child was no longer looked after, not counted; null while the
///                     period is open
@Embeddable
public record PeriodOfCareDetails(
        @NotNull LocalDate startedOn,

        @NotNull @Enumerated(EnumType.STRING) CategoryOfNeed categoryOfNeed,

        @Schema(examples = "LE15 6AA", maxLength = 8) @Pattern(regexp = POSTCODE) @Nullable
        String homePostcode,

        @Nullable LocalDate ceasedOn,

        @Enumerated(EnumType.STRING) @Nullable ReasonCeased reasonCeased) {

    public static final String POSTCODE = "[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}";

    @Schema(hidden = true)
    @AssertTrue(message = "a period that ceased has a day and a reason")
    boolean isCeasedWithReason() {
        return (ceasedOn == null) == (reasonCeased == null);
    }

    /// SSDA903 REC: adopted, the application not opposed (E11), or consent dispensed with by the court (E12).
    boolean endedByAdoption() {
        return reasonCeased == ReasonCeased.E11 || reasonCeased == ReasonCeased.E12;
    }

    PeriodOfCareDetails ceased(LocalDate on, ReasonCeased why) {
        return new PeriodOfCareDetails(startedOn, categoryOfNeed, homePostcode, on, why);
    }
}
