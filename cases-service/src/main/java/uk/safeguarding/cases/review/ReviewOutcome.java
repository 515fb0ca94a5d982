package uk.safeguarding.cases.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is recorded of a review that was held, and can be corrected.
///
/// @param heldOn             the day of the last part, which counts for the return
/// @param startedOn          the day of the first part; null where it is not known to be another
/// @param childLed           whether the child led the review
/// @param childSeenBefore    whether the officer spoke with the child before it (SI 2010/959 reg. 36(1)(b))
/// @param wishesAndFeelings  what the child wishes and feels (Children Act 1989 s25B(1)(c)); in no event
/// @param legalAdviceNeeded  whether the child should take legal advice or bring proceedings
/// @param cafcassReferral    whether the officer refers the case to Cafcass (Children Act 1989 s25B(3))
/// @param humanRightsConcern whether the officer sees a breach of the child's human rights
public record ReviewOutcome(
        @NotNull LocalDate heldOn,
        @NotNull Participation participation,

        @Schema(description = "Staff reference of the independent reviewing officer", examples = "IRO", maxLength = 40)
        @Size(max = 40)
        @Nullable
        String chairStaffId,

        @Schema(description = "Day of the first part, where the review was held in parts") @Nullable
        LocalDate startedOn,

        @Schema(description = "Whether the child led the review") @Nullable
        Boolean childLed,

        @Schema(description = "Whether the reviewing officer spoke with the child before it") @Nullable
        Boolean childSeenBefore,

        @Schema(description = "What the child wishes and feels", maxLength = 4000) @Size(min = 1, max = 4000) @Nullable
        String wishesAndFeelings,

        @Schema(description = "Whether the child should take legal advice or bring proceedings") @Nullable
        Boolean legalAdviceNeeded,

        @Schema(description = "Whether the case is referred to Cafcass") @Nullable
        Boolean cafcassReferral,

        @Schema(description = "Whether the reviewing officer sees a breach of the child's human rights") @Nullable
        Boolean humanRightsConcern) {

    static ReviewOutcome of(
            LocalDate heldOn,
            Participation participation,
            @Nullable String chairStaffId,
            @Nullable LocalDate startedOn,
            @Nullable ReviewJudgements judged) {
        return judged == null
                ? new ReviewOutcome(heldOn, participation, chairStaffId, startedOn, null, null, null, null, null, null)
                : new ReviewOutcome(
                        heldOn,
                        participation,
                        chairStaffId,
                        startedOn,
                        judged.childLed(),
                        judged.childSeenBefore(),
                        judged.wishesAndFeelings(),
                        judged.legalAdviceNeeded(),
                        judged.cafcassReferral(),
                        judged.humanRightsConcern());
    }

    ReviewOutcome startedOn(@Nullable LocalDate first) {
        return of(heldOn, participation, chairStaffId, first, judgements());
    }

    ReviewJudgements judgements() {
        return new ReviewJudgements(
                childLed, childSeenBefore, wishesAndFeelings, legalAdviceNeeded, cafcassReferral, humanRightsConcern);
    }
}
