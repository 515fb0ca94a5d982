package uk.safeguarding.cases.reviewdocument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewDuty;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a document of a review: no text, and nobody's name.
record ReviewDocumentEvent(
        String type,
        Person subject,
        UUID reviewDocumentId,
        long revision,
        UUID reviewId,
        ReviewDocumentKind kind,
        @Nullable LocalDate clockStarted,
        @Nullable String completionRule,
        @Nullable LocalDate completionDueOn,
        @Nullable LocalDate completedOn,
        @Nullable String distributionRule,
        @Nullable LocalDate distributionDueOn,
        @Nullable LocalDate distributedOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReviewDocumentEvent of(
            ReviewDocument record, String happened, long revision, ReviewPaperTimescale timescale) {
        ReviewDocumentDetails details = record.details();
        ReviewDuty completion = record.completionDuty(timescale);
        ReviewDuty distribution = record.distributionDuty(timescale);
        return new ReviewDocumentEvent(
                "cases.review-document." + happened + ".v1",
                record.child().person(),
                record.id(),
                revision,
                record.review().id(),
                details.kind(),
                completion == null ? null : completion.clockStarted(),
                completion == null ? null : completion.rule().id(),
                completion == null ? null : completion.dueOn(),
                details.completedOn(),
                distribution == null ? null : distribution.rule().id(),
                distribution == null ? null : distribution.dueOn(),
                details.distributedOn(),
                record.beingCorrected(),
                record.voided());
    }

    @Override
    public UUID recordId() {
        return reviewDocumentId;
    }
}
