package uk.safeguarding.cases.reviewdecision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.reviewrecord.ReviewDuty;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.cases.reviewrecord.ReviewRole;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a decision of a review: no text, and nobody's name.
record ReviewDecisionEvent(
        String type,
        Person subject,
        UUID reviewDecisionId,
        long revision,
        UUID reviewId,
        @Nullable ReviewRole ownerRole,
        @Nullable Person owner,
        @Nullable LocalDate clockStarted,
        @Nullable String sendingRule,
        @Nullable LocalDate sendingDueOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate answeredOn,
        @Nullable ManagersAnswer answer,
        @Nullable String rule,
        @Nullable LocalDate dueOn,
        @Nullable DecisionCompletion completion,
        @Nullable LocalDate completedOn,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static ReviewDecisionEvent of(
            ReviewDecision record, String happened, long revision, ReviewPaperTimescale timescale) {
        ReviewDecisionDetails details = record.details();
        ReviewDuty sending = timescale.decisionsSent(record.review());
        ReviewDuty carriedOut = timescale.carriedOut(record.review(), details.dueOn());
        String owner = details.ownerStaffId();
        return new ReviewDecisionEvent(
                "cases.review-decision." + happened + ".v1",
                record.child().person(),
                record.id(),
                revision,
                record.review().id(),
                details.ownerRole(),
                owner == null ? null : Person.staff(record.localAuthority(), owner),
                sending == null ? null : sending.clockStarted(),
                sending == null ? null : sending.rule().id(),
                sending == null ? null : sending.dueOn(),
                details.sentOn(),
                details.answeredOn(),
                details.answer(),
                carriedOut == null ? null : carriedOut.rule().id(),
                details.dueOn(),
                details.completion(),
                details.completedOn(),
                record.beingCorrected(),
                record.voided());
    }

    @Override
    public UUID recordId() {
        return reviewDecisionId;
    }
}
