package uk.safeguarding.cases.reviewreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewDuty;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.cases.reviewrecord.ReviewRole;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a report to a review: no text, and nobody's name.
record ReviewReportEvent(
        String type,
        Person subject,
        UUID reviewReportId,
        long revision,
        UUID reviewId,
        ReviewRole author,
        @Nullable String rule,
        @Nullable LocalDate clockStarted,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate sharedWithChildOn,
        @Nullable LocalDate sharedWithParentsOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReviewReportEvent of(ReviewReport record, String happened, long revision, ReviewPaperTimescale timescale) {
        ReviewReportDetails details = record.details();
        ReviewDuty duty = timescale.report(record.review());
        return new ReviewReportEvent(
                "cases.review-report." + happened + ".v1",
                record.child().person(),
                record.id(),
                revision,
                record.review().id(),
                details.author(),
                duty == null ? null : duty.rule().id(),
                duty == null ? null : duty.clockStarted(),
                duty == null ? null : duty.dueOn(),
                details.submittedOn(),
                details.sharedWithChildOn(),
                details.sharedWithParentsOn(),
                record.beingCorrected(),
                record.voided());
    }

    @Override
    public UUID recordId() {
        return reviewReportId;
    }
}
