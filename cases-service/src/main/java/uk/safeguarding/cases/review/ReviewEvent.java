package uk.safeguarding.cases.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a review: its whole state after the change, so that a consumer may apply events in any
/// order and keep the newest.
///
/// @param ageYears the child's age on the day it was held, or else is due
record ReviewEvent(
        String type,
        Person subject,
        UUID reviewId,
        long revision,
        UUID periodOfCareId,
        int ordinal,
        String rule,
        LocalDate clockStarted,
        LocalDate dueOn,
        @Nullable LocalDate heldOn,
        @Nullable Participation participation,
        @Nullable LocalDate fellAwayOn,
        int ageYears,
        @Nullable Person chair,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReviewEvent of(Review review, String happened, long revision) {
        ReviewOutcome outcome = review.outcome().orElse(null);
        String chair = outcome == null ? null : outcome.chairStaffId();
        return new ReviewEvent(
                "cases.review." + happened + ".v1",
                review.child().person(),
                review.id(),
                revision,
                review.periodOfCare().id(),
                review.ordinal(),
                review.rule().id(),
                review.clockStarted(),
                review.dueOn(),
                outcome == null ? null : outcome.heldOn(),
                outcome == null ? null : outcome.participation(),
                review.fellAwayOn().orElse(null),
                review.child().ageOn(review.heldOn().orElse(review.dueOn())),
                chair == null ? null : Person.staff(review.localAuthority(), chair),
                review.beingCorrected(),
                review.voided());
    }

    @Override
    public UUID recordId() {
        return reviewId;
    }
}
