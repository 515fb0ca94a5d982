package uk.safeguarding.cases.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The staffing of a team at the end of a day, in full-time equivalents (1 = a full-time post, two decimals).
///
/// @param establishedFte the posts that the team has, filled or not
/// @param permanentFte   of them, those filled by people on permanent contracts
/// @param agencyFte      filled by agency workers and others for a time
@Embeddable
public record StaffingDetails(
        @NotNull LocalDate asAt,

        @NotNull @Enumerated(EnumType.STRING) StaffTeam team,

        @Schema(description = "Posts that the team has, filled or not", minimum = "0.01", maximum = "999.99")
        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("999.99")
        @Digits(integer = 3, fraction = 2)
        @Column(precision = 5, scale = 2)
        BigDecimal establishedFte,

        @Schema(description = "Of them, filled by people on permanent contracts", minimum = "0", maximum = "999.99")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("999.99")
        @Digits(integer = 3, fraction = 2)
        @Column(precision = 5, scale = 2)
        BigDecimal permanentFte,

        @Schema(description = "Filled by agency workers and others for a time", minimum = "0", maximum = "999.99")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("999.99")
        @Digits(integer = 3, fraction = 2)
        @Column(precision = 5, scale = 2)
        BigDecimal agencyFte) {

    /// The people that the team has.
    BigDecimal inPost() {
        return permanentFte.add(agencyFte);
    }
}
