package uk.safeguarding.conferences.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Source;

/// What a conference that was held decided, and where the record came from.
public record ConferenceOutcomeRequest(
        @NotNull LocalDate heldOn,

        @Schema(description = "Staff reference of the chair", examples = "CP-CHAIR", maxLength = 40)
        @Size(max = 40)
        @Nullable
        String chairStaffId,

        @Schema(description = "Whether social care and at least two other agencies in contact with the child took part")
        @NotNull
        Boolean quorate,

        @Schema(description = "One for each child discussed", minItems = 1, maxItems = 30) @NotEmpty @Size(max = 30)
        List<@NotNull @Valid ChildDecision> decisions,

        @Schema(description = "Factors found in the family; 21 alone if there are none", maxItems = 44)
        @NotNull
        @Size(max = 44)
        Set<@NotNull RiskFactor> riskFactors,

        @Schema(maxLength = 40) @Size(max = 40) @Nullable String sourceSystem,

        @Schema(maxLength = 100) @Size(max = 100) @Nullable String sourceId) {

    @Schema(hidden = true)
    @AssertTrue(message = "each child is decided on once")
    boolean isOncePerChild() {
        return decisions == null
                || decisions.stream().map(ChildDecision::childId).distinct().count() == decisions.size();
    }

    ConferenceOutcome outcome() {
        return new ConferenceOutcome(heldOn, chairStaffId, quorate, decisions, riskFactors);
    }

    @Nullable
    Source source() {
        return Source.of(sourceSystem, sourceId);
    }
}
