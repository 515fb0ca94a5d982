package uk.safeguarding.conferences.strategydiscussion;

import uk.safeguarding.platform.record.Because;

/// What the enquiries that a strategy discussion initiated hear of, in the same transaction.
public sealed interface StrategyDiscussionHappening {

    StrategyDiscussion discussion();

    /// Its day, its children or its decision may be others now.
    record Corrected(StrategyDiscussion discussion, Because why) implements StrategyDiscussionHappening {}

    /// It should never have been recorded.
    record Voided(StrategyDiscussion discussion) implements StrategyDiscussionHappening {}
}
