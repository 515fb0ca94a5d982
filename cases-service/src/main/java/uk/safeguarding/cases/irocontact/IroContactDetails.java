package uk.safeguarding.cases.irocontact;

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

/// The facts of an IRO contact, as they are stated and can be corrected.
///
/// @param staffId      staff reference of the reviewing officer
/// @param seenAlone    whether the child was seen alone; of a visit only
/// @param planProgress how the plan was found to go on; of a midway check only, and of each
/// @param notes        in the officer's words; in no event
@Embeddable
public record IroContactDetails(
        @NotNull @Enumerated(EnumType.STRING) IroContactKind kind,

        @Schema(description = "The day of the contact") @NotNull
        LocalDate contactedOn,

        @Schema(description = "Staff reference of the reviewing officer", examples = "IRO", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @Schema(description = "Whether the child was seen alone; of a visit only") @Nullable
        Boolean seenAlone,

        @Schema(description = "How the plan was found to go on; of each midway check")
        @Enumerated(EnumType.STRING)
        @Nullable
        PlanProgress planProgress,

        @Column(columnDefinition = "narrative")
        @Schema(description = "In the officer's words", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String notes) {}
