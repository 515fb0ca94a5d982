package uk.safeguarding.cases.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// What the reviewing officer judged at a review; see [ReviewOutcome].
@Embeddable
record ReviewJudgements(
        @Nullable Boolean childLed,
        @Nullable Boolean childSeenBefore,
        @Column(columnDefinition = "narrative") @Nullable String wishesAndFeelings,
        @Nullable Boolean legalAdviceNeeded,
        @Nullable Boolean cafcassReferral,
        @Nullable Boolean humanRightsConcern) {}
