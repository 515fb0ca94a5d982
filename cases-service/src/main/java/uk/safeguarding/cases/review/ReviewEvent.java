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
/// @param startedOn the day of the first part, where that is known; `heldOn` is the day of the last one
/// @param ageYears  the child's age on the day it was held, or else is due
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
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate cancelledOn,
        @Nullable CancellationReason cancellationReason,
        @Nullable LocalDate startedOn,
        @Nullable Boolean childLed,
        @Nullable Boolean childSeenBefore,
        @Nullable Boolean legalAdviceNeeded,
        @Nullable Boolean cafcassReferral,
        @Nullable Boolean humanRightsConcern,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReviewEvent of(Review review, String happened, long revision) {
        ReviewOutcome outcome = review.outcome().orElse(null);
        String chair = outcome == null ? null : outcome.chairStaffId();
        ReviewMeeting meeting = review.meeting();
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
                meeting.plannedFor(),
                meeting.cancelledOn(),
                meeting.cancellationReason(),
                meeting.startedOn(),
                outcome == null ? null : outcome.childLed(),
                outcome == null ? null : outcome.childSeenBefore(),
                outcome == null ? null : outcome.legalAdviceNeeded(),
                outcome == null ? null : outcome.cafcassReferral(),
                outcome == null ? null : outcome.humanRightsConcern(),
                review.beingCorrected(),
                review.voided());
    }

    @Override
    public UUID recordId() {
        return reviewId;
    }
}
