package uk.safeguarding.cases.careplan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Warning;

/// What is recorded of a care plan that was prepared, and can be corrected.
///
/// @param preparedOn            the day from which it is the child's plan
/// @param permanencePlan        null while the long-term plan is not settled
/// @param healthPlan            whether the plan has its health plan
/// @param personalEducationPlan whether it has the personal education plan
/// @param familyTime            whether it says how the child stays in touch with the family
/// @param placementPlan         whether it has the placement plan
/// @param staffId               staff reference of who prepared it
@Embeddable
public record CarePlanOutcome(
        @Schema(description = "The day from which it is the child's plan") @NotNull
        LocalDate preparedOn,

        @Schema(description = "The long-term plan; null while it is not settled") @Enumerated(EnumType.STRING) @Nullable
        PermanencePlan permanencePlan,

        @NotNull Boolean healthPlan,
        @NotNull Boolean personalEducationPlan,

        @Schema(description = "Whether it says how the child stays in touch with the family") @NotNull
        Boolean familyTime,

        @NotNull Boolean placementPlan,

        @Schema(description = "Staff reference of who prepared it", examples = "SW", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId) {

    /// The contents that are missing of those which the law asks for (SI 2010/959 reg. 5).
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        missing(
                permanencePlan != null,
                "permanence-plan",
                "The plan does not say how the child is to grow up",
                warnings);
        missing(healthPlan, "health-plan", "The plan has no health plan", warnings);
        missing(personalEducationPlan, "personal-education-plan", "The plan has no personal education plan", warnings);
        missing(familyTime, "family-time", "The plan does not say how the child sees the family", warnings);
        missing(placementPlan, "placement-plan", "The plan has no placement plan", warnings);
        return warnings;
    }

    private static void missing(boolean there, String what, String sentence, List<Warning> warnings) {
        if (!there) {
            warnings.add(new Warning("care-plan-without-" + what, sentence));
        }
    }
}
