package uk.safeguarding.cases.reviewcontribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import uk.safeguarding.cases.reviewrecord.ReviewRole;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a contribution to a review: no text, and nobody's name.
record ReviewContributionEvent(
        String type,
        Person subject,
        UUID reviewContributionId,
        long revision,
        UUID reviewId,
        ReviewRole author,
        ContributionMode mode,
        LocalDate receivedOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReviewContributionEvent of(ReviewContribution record, String happened, long revision) {
        ReviewContributionDetails details = record.details();
        return new ReviewContributionEvent(
                "cases.review-contribution." + happened + ".v1",
                record.child().person(),
                record.id(),
                revision,
                record.review().id(),
                details.author(),
                details.mode(),
                details.receivedOn(),
                record.beingCorrected(),
                record.voided());
    }

    @Override
    public UUID recordId() {
        return reviewContributionId;
    }
}
