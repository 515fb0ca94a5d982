package uk.safeguarding.cases.reviewdocument;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a document of a review, as they are stated and can be corrected.
@Embeddable
public record ReviewDocumentDetails(
        @NotNull @Enumerated(EnumType.STRING) ReviewDocumentKind kind,

        @Schema(description = "The day on which it was complete") @Nullable
        LocalDate completedOn,

        @Schema(description = "The day on which all had it who should") @Nullable
        LocalDate distributedOn) {

    ReviewDocumentDetails completed(LocalDate on) {
        return new ReviewDocumentDetails(kind, on, distributedOn);
    }

    ReviewDocumentDetails distributed(LocalDate on) {
        return new ReviewDocumentDetails(kind, completedOn, on);
    }
}
