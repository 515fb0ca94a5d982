package uk.safeguarding.cases.reviewdecision;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.cases.reviewrecord.ReviewRecordDuties;
import uk.safeguarding.platform.worklist.DutySource;

/// Decisions of reviews that managers must have, and that must be carried out. That managers answer is no duty: who
/// says
/// nothing in time does not object.
@Dependent
class ReviewDecisionDuties {

    private static final String TABLE = "review_decision";
    private static final String KIND = "decisions";

    @Produces
    @Singleton
    static DutySource sending(ReviewDecisionRepository decisions, ReviewPaperTimescale limits) {
        return ReviewRecordDuties.of(
                TABLE,
                KIND,
                "sending",
                decisions,
                (decision, today) -> decision.sending(limits, today),
                limits.decisionsInSql(),
                "p.sent_on is null and v.held_on is not null");
    }

    @Produces
    @Singleton
    static DutySource carryingOut(ReviewDecisionRepository decisions, ReviewPaperTimescale limits) {
        return ReviewRecordDuties.of(
                TABLE,
                KIND,
                "carrying-out",
                decisions,
                (decision, today) -> decision.carryingOut(limits, today),
                "p.due_on",
                "p.completion is null and p.due_on is not null and v.held_on is not null");
    }
}
