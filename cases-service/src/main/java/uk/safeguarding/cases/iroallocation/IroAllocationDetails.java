package uk.safeguarding.cases.iroallocation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of an IRO allocation, as they are stated and can be corrected.
///
/// @param staffId staff reference of the reviewing officer
/// @param from the first day
/// @param to   the day on which it held no more, not counted; null while it lasts
@Embeddable
public record IroAllocationDetails(
        @Schema(description = "Staff reference of the reviewing officer", examples = "IRO", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @Schema(description = "The first day") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to) {

    IroAllocationDetails lying(LocalDate newFrom, @Nullable LocalDate newTo) {
        return new IroAllocationDetails(staffId, newFrom, newTo);
    }
}
