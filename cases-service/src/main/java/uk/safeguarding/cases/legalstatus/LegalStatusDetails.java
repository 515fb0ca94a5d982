package uk.safeguarding.cases.legalstatus;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a legal status, as they are stated and can be corrected.
///
/// @param from the first day
/// @param to   the day on which it held no more, not counted; null while it lasts
@Embeddable
public record LegalStatusDetails(
        @NotNull @Enumerated(EnumType.STRING) LegalStatusCode code,

        @Schema(description = "The first day") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to) {

    LegalStatusDetails lying(LocalDate newFrom, @Nullable LocalDate newTo) {
        return new LegalStatusDetails(code, newFrom, newTo);
    }
}
