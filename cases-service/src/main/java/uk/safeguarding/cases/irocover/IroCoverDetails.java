package uk.safeguarding.cases.irocover;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a cover, as they are stated and can be corrected.
///
/// @param staffId      staff reference of the reviewing officer who is away
/// @param coverStaffId staff reference of who stands in
/// @param from         the first day; it may be still to come
/// @param to           the day on which it holds no more, not counted; null while no end is known
@Embeddable
public record IroCoverDetails(
        @Schema(description = "Staff reference of the officer who is away", examples = "IRO", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @Schema(description = "Staff reference of who stands in", examples = "IRO-2", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String coverStaffId,

        @Schema(description = "The first day; it may be still to come") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it holds no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to,

        @NotNull @Enumerated(EnumType.STRING) @Column(name = "cover_reason")
        CoverReason reason) {

    IroCoverDetails ending(LocalDate on) {
        return new IroCoverDetails(staffId, coverStaffId, from, on, reason);
    }

    /// Whether it is over on a day.
    boolean over(LocalDate day) {
        return to != null && !to.isAfter(day);
    }
}
