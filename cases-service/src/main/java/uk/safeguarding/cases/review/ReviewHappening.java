package uk.safeguarding.cases.review;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the records of a review hear of, in the same transaction.
public sealed interface ReviewHappening {

    Review review();

    /// The days on which it was to begin, or was held, may be others now.
    ///
    /// @param metBefore  the day on which it was to begin; null if none was set
    /// @param heldBefore the day on which it had been held; null if it had not
    record Moved(
            Review review,
            @Nullable LocalDate metBefore,
            @Nullable LocalDate heldBefore) implements ReviewHappening {

        public boolean beginsOnAnotherDay() {
            return !Objects.equals(metBefore, review.meetsOn());
        }

        public boolean heldOnAnotherDay() {
            return !Objects.equals(heldBefore, review.heldOn().orElse(null));
        }
    }

    /// It should never have been.
    record Voided(Review review) implements ReviewHappening {}
}
