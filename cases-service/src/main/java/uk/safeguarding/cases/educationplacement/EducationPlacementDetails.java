package uk.safeguarding.cases.educationplacement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of an education placement, as they are stated and can be corrected.
///
/// @param urn  unique reference number of the school, if it has one; in no event
/// @param from the first day
/// @param to   the day on which it held no more, not counted; null while it lasts
@Embeddable
public record EducationPlacementDetails(
        @NotNull @Enumerated(EnumType.STRING) EducationKind kind,

        @Schema(description = "Unique reference number of the school", examples = "999001", maxLength = 6)
        @Pattern(regexp = URN)
        @Nullable
        String urn,

        @Schema(description = "The first day") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to) {

    /// Of Edubase: six digits.
    public static final String URN = "[0-9]{6}";

    EducationPlacementDetails lying(LocalDate newFrom, @Nullable LocalDate newTo) {
        return new EducationPlacementDetails(kind, urn, newFrom, newTo);
    }
}
