package uk.safeguarding.cases.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a review must be carried out before its ordinary time.
@Embeddable
public record EarlierReview(
        @Schema(description = "Which ground of SI 2010/959 reg. 33(3) it is")
        @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "earlier_reason")
        EarlierReason reason,

        @Schema(description = "The last day on which it must be carried out") @NotNull @Column(name = "earlier_due_on")
        LocalDate dueOn) {

    /// The last day of a duty that would be due on `ordinary`, counted from `clockStarted`.
    LocalDate notLaterThan(LocalDate ordinary, LocalDate clockStarted) {
        return dueOn.isBefore(ordinary) && !dueOn.isBefore(clockStarted) ? dueOn : ordinary;
    }
}
