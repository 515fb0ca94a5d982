package uk.safeguarding.cases.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.calendar.Timescale;
import uk.safeguarding.platform.record.Warning;

/// A review as it is answered.
///
/// @param earlier that it must be carried out before its ordinary time; null where it need not
public record ReviewResponse(
        UUID id,
        long revision,
        boolean voided,
        UUID childId,
        UUID periodOfCareId,

        @Schema(description = "Which review this is within the period of care", minimum = "1")
        int ordinal,

        @Nullable LocalDate fellAwayOn,
        ReviewMeeting meeting,
        @Nullable EarlierReview earlier,
        @JsonUnwrapped @Nullable ReviewOutcome outcome,
        Timescale timescale,
        List<Warning> warnings)
        implements AboutPersons {

    static ReviewResponse of(Review review, Timescale timescale) {
        return new ReviewResponse(
                review.id(),
                review.revision(),
                review.voided(),
                review.child().id(),
                review.periodOfCare().id(),
                review.ordinal(),
                review.fellAwayOn().orElse(null),
                review.meeting(),
                review.due().earlier(),
                review.outcome().orElse(null),
                timescale,
                warnings(review));
    }

    private static List<Warning> warnings(Review review) {
        LocalDate planned = review.meeting().plannedFor();
        return review.heldOn().isEmpty() && planned != null && planned.isAfter(review.dueOn())
                ? List.of(new Warning("review-planned-late", "The meeting is planned for after the last lawful day"))
                : List.of();
    }

    @Override
    public Set<String> persons() {
        return AboutPersons.names(childId);
    }
}
