package uk.safeguarding.cases.reviewfeedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of feedback on a review: no text, and nobody's name.
record ReviewFeedbackEvent(
        String type,
        Person subject,
        UUID reviewFeedbackId,
        long revision,
        UUID reviewId,
        FeedbackRespondent respondent,
        FeedbackRating rating,
        LocalDate givenOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReviewFeedbackEvent of(ReviewFeedback record, String happened, long revision) {
        ReviewFeedbackDetails details = record.details();
        return new ReviewFeedbackEvent(
                "cases.review-feedback." + happened + ".v1",
                record.child().person(),
                record.id(),
                revision,
                record.review().id(),
                details.respondent(),
                details.rating(),
                details.givenOn(),
                record.beingCorrected(),
                record.voided());
    }

    @Override
    public UUID recordId() {
        return reviewFeedbackId;
    }
}
