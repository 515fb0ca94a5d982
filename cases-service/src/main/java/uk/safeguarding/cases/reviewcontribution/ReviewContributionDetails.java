package uk.safeguarding.cases.reviewcontribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewRole;

/// The facts of a contribution to a review, as they are stated and can be corrected.
@Embeddable
public record ReviewContributionDetails(
        @Schema(description = "Whose contribution it is") @NotNull @Enumerated(EnumType.STRING)
        ReviewRole author,

        @NotNull @Enumerated(EnumType.STRING) ContributionMode mode,

        @Schema(description = "The day on which it came") @NotNull
        LocalDate receivedOn,

        @Column(columnDefinition = "narrative")
        @Schema(description = "What it says", maxLength = 4000)
        @Size(min = 1, max = 4000)
        @Nullable
        String text) {}
