package uk.safeguarding.cases.reviewdecision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRole;
import uk.safeguarding.platform.record.Source;

/// A decision of a review, as it is sent.
public record ReviewDecisionRequest(
        @Schema(description = "The decision", maxLength = 2000) @NotBlank @Size(max = 2000)
        String text,

        @Schema(description = "Who is to carry it out") @Nullable
        ReviewRole ownerRole,

        @Schema(description = "Staff reference of who is to carry it out", examples = "IRO", maxLength = 40)
        @Size(min = 1, max = 40)
        @Nullable
        String ownerStaffId,

        @Schema(description = "By when it is to be carried out") @Nullable
        LocalDate dueOn,

        @Schema(description = "The day on which managers had it") @Nullable
        LocalDate sentOn,

        @Schema(description = "The day of the answer") @Nullable
        LocalDate answeredOn,

        @Nullable ManagersAnswer answer,

        @Schema(description = "What they object to; of an objection only", maxLength = 2000)
        @Size(min = 1, max = 2000)
        @Nullable
        String objection,

        @Nullable DecisionCompletion completion,

        @Schema(description = "The day on which it was carried out, or given up") @Nullable
        LocalDate completedOn,

        @Schema(description = "Why it was not carried out; of each that was not", maxLength = 2000)
        @Size(min = 1, max = 2000)
        @Nullable
        String notDoneReason,

        @Schema(maxLength = 40) @Size(max = 40) @Nullable String sourceSystem,

        @Schema(maxLength = 100) @Size(max = 100) @Nullable String sourceId) {

    ReviewDecisionDetails details() {
        return new ReviewDecisionDetails(
                text,
                ownerRole,
                ownerStaffId,
                dueOn,
                sentOn,
                answeredOn,
                answer,
                objection,
                completion,
                completedOn,
                notDoneReason);
    }

    @Nullable
    Source source() {
        return Source.of(sourceSystem, sourceId);
    }
}
