package uk.safeguarding.cases.reviewdocument;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import uk.safeguarding.cases.reviewrecord.ReviewPaperTimescale;
import uk.safeguarding.cases.reviewrecord.ReviewRecordDuties;
import uk.safeguarding.platform.worklist.DutySource;

/// Documents of reviews that must be complete, and that all must have who should.
@Dependent
class ReviewDocumentDuties {

    private static final String TABLE = "review_document";
    private static final String KIND = "documents";

    @Produces
    @Singleton
    static DutySource completion(ReviewDocumentRepository documents, ReviewPaperTimescale limits) {
        return ReviewRecordDuties.of(
                TABLE,
                KIND,
                "completion",
                documents,
                (document, today) -> document.stands(
                        document.completionDuty(limits), document.details().completedOn(), today),
                byKind(limits.decisionsInSql(), limits.recordCompletedInSql()),
                "p.completed_on is null and v.held_on is not null");
    }

    @Produces
    @Singleton
    static DutySource distribution(ReviewDocumentRepository documents, ReviewPaperTimescale limits) {
        return ReviewRecordDuties.of(
                TABLE,
                KIND,
                "distribution",
                documents,
                (document, today) -> document.stands(
                        document.distributionDuty(limits), document.details().distributedOn(), today),
                byKind(limits.decisionsInSql(), limits.recordDistributedInSql()),
                "p.distributed_on is null and v.held_on is not null");
    }

    private static String byKind(String ofDecisions, String ofOthers) {
        return "case p.kind when 'DECISIONS' then " + ofDecisions + " else " + ofOthers + " end";
    }
}
