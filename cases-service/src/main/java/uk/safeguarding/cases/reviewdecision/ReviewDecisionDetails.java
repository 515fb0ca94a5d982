package uk.safeguarding.cases.reviewdecision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRole;

/// The facts of a decision of a review, as they are stated and can be corrected.
@Embeddable
public record ReviewDecisionDetails(
        @Column(columnDefinition = "narrative")
        @Schema(description = "The decision", maxLength = 2000)
        @NotBlank
        @Size(max = 2000)
        String text,

        @Schema(description = "Who is to carry it out") @Enumerated(EnumType.STRING) @Nullable
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

        @Enumerated(EnumType.STRING) @Nullable ManagersAnswer answer,

        @Column(columnDefinition = "narrative")
        @Schema(description = "What they object to; of an objection only", maxLength = 2000)
        @Size(min = 1, max = 2000)
        @Nullable
        String objection,

        @Enumerated(EnumType.STRING) @Nullable DecisionCompletion completion,

        @Schema(description = "The day on which it was carried out, or given up") @Nullable
        LocalDate completedOn,

        @Column(columnDefinition = "narrative")
        @Schema(description = "Why it was not carried out; of each that was not", maxLength = 2000)
        @Size(min = 1, max = 2000)
        @Nullable
        String notDoneReason) {

    ReviewDecisionDetails sent(LocalDate on) {
        return new ReviewDecisionDetails(
                text,
                ownerRole,
                ownerStaffId,
                dueOn,
                on,
                answeredOn,
                answer,
                objection,
                completion,
                completedOn,
                notDoneReason);
    }

    ReviewDecisionDetails answered(LocalDate on, ManagersAnswer said, @Nullable String why) {
        return new ReviewDecisionDetails(
                text, ownerRole, ownerStaffId, dueOn, sentOn, on, said, why, completion, completedOn, notDoneReason);
    }

    ReviewDecisionDetails completed(DecisionCompletion became, LocalDate on, @Nullable String why) {
        return new ReviewDecisionDetails(
                text, ownerRole, ownerStaffId, dueOn, sentOn, answeredOn, answer, objection, became, on, why);
    }
}
