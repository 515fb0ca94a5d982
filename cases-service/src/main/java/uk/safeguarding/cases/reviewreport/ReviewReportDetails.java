package uk.safeguarding.cases.reviewreport;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRole;

/// The facts of a report to a review, as they are stated and can be corrected.
@Embeddable
public record ReviewReportDetails(
        @Schema(description = "Whose report it is") @NotNull @Enumerated(EnumType.STRING)
        ReviewRole author,

        @Schema(description = "The day on which the reviewing officer had it") @Nullable
        LocalDate submittedOn,

        @Schema(description = "The day on which the child had it") @Nullable
        LocalDate sharedWithChildOn,

        @Schema(description = "The day on which the parents had it") @Nullable
        LocalDate sharedWithParentsOn) {

    ReviewReportDetails submitted(LocalDate on) {
        return new ReviewReportDetails(author, on, sharedWithChildOn, sharedWithParentsOn);
    }

    ReviewReportDetails shared(@Nullable LocalDate withChild, @Nullable LocalDate withParents) {
        return new ReviewReportDetails(author, submittedOn, withChild, withParents);
    }
}
