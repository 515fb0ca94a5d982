package uk.safeguarding.cases.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// The meeting of a review, which may be planned, called off and planned again, and held in parts.
///
/// @param plannedFor         the day for which it, or its next part, is planned
/// @param cancelledOn        the day on which it was last called off
/// @param cancellationReason why
/// @param startedOn          the day of its first part
/// @param parts              the days of further parts after which it was adjourned again, in order
@Embeddable
public record ReviewMeeting(
        @Schema(description = "Day for which the meeting, or its next part, is planned") @Nullable
        LocalDate plannedFor,

        @Schema(description = "Day on which a planned meeting was last called off") @Nullable
        LocalDate cancelledOn,

        @Enumerated(EnumType.STRING) @Nullable CancellationReason cancellationReason,

        @Schema(description = "Day of the first part") @Nullable
        LocalDate startedOn,

        @Schema(description = "Days of further parts after which it was adjourned again", maxItems = 10)
        @JdbcTypeCode(SqlTypes.ARRAY)
        List<LocalDate> parts) {

    static ReviewMeeting notPlanned() {
        return new ReviewMeeting(null, null, null, null, List.of());
    }

    ReviewMeeting plan(LocalDate day) {
        return new ReviewMeeting(day, cancelledOn, cancellationReason, startedOn, parts);
    }

    /// @throws Conflict `review-not-planned`
    ReviewMeeting cancel(LocalDate on, CancellationReason why) {
        if (plannedFor == null) {
            throw new Conflict("review-not-planned", "No day is set for this review that could be called off");
        }
        return new ReviewMeeting(null, on, why, startedOn, parts);
    }

    /// @throws RuleBroken `review-parts-not-in-order`
    ReviewMeeting adjourn(LocalDate first, List<LocalDate> further, @Nullable LocalDate resumesOn) {
        ReviewMeeting adjourned =
                new ReviewMeeting(resumesOn, cancelledOn, cancellationReason, first, List.copyOf(further));
        LocalDate before = null;
        for (LocalDate day : Stream.concat(adjourned.days().stream(), Stream.ofNullable(resumesOn))
                .toList()) {
            if (before != null && !day.isAfter(before)) {
                throw new RuleBroken("review-parts-not-in-order", "Each part of a review is after the one before it");
            }
            before = day;
        }
        return adjourned;
    }

    /// @param first the day of the first part; null where nobody says that it was another than the last
    /// @throws RuleBroken `review-parts-not-in-order`
    ReviewMeeting complete(@Nullable LocalDate first, LocalDate last) {
        ReviewMeeting whole = new ReviewMeeting(
                plannedFor, cancelledOn, cancellationReason, first, first == null ? List.of() : parts);
        if (whole.days().stream().anyMatch(last::isBefore)) {
            throw new RuleBroken("review-parts-not-in-order", "A review is completed by the last of its parts");
        }
        return whole;
    }

    /// The day on which it began, or else is planned to; null if no day is set.
    @Nullable
    LocalDate beginsOn(@Nullable LocalDate heldOn) {
        if (startedOn != null) {
            return startedOn;
        }
        return heldOn != null ? heldOn : plannedFor;
    }

    /// The days of the parts that were held and adjourned.
    List<LocalDate> days() {
        return Stream.concat(Stream.ofNullable(startedOn), parts.stream()).toList();
    }
}
