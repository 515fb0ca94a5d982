package uk.safeguarding.cases.reviewfeedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of feedback on a review, as they are stated and can be corrected.
@Embeddable
public record ReviewFeedbackDetails(
        @Schema(description = "Who says it") @NotNull @Enumerated(EnumType.STRING)
        FeedbackRespondent respondent,

        @Schema(description = "How they found the review") @NotNull @Enumerated(EnumType.STRING)
        FeedbackRating rating,

        @Schema(description = "The day on which it was said") @NotNull
        LocalDate givenOn,

        @Column(columnDefinition = "narrative")
        @Schema(description = "In their words", maxLength = 4000)
        @Size(min = 1, max = 4000)
        @Nullable
        String text) {}
