package uk.safeguarding.cases.familytimeplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The facts of a family time plan, as they are stated and can be corrected.
///
/// @param from           the first day
/// @param to             the day on which it held no more, not counted; null while it lasts
/// @param frequency      of each plan but one that they are not in touch
/// @param supervised     whether somebody is there when they meet; of a plan that they do only
/// @param orderedByCourt whether it follows an order of a court (Children Act 1989 s8 or s34)
/// @param reviewedOn     the day it was last reviewed
/// @param issue          what the last review found to stand in its way, if anything
/// @param issueNotes     in the words of who reviewed it; in no event
/// @param escalationId   the escalation that the issue led to
@Embeddable
public record FamilyTimePlanDetails(
        @Schema(description = "Who the child is in touch with") @NotNull @Enumerated(EnumType.STRING)
        Relation relation,

        @NotNull @Enumerated(EnumType.STRING) FamilyTimeKind kind,

        @Enumerated(EnumType.STRING) @Nullable Frequency frequency,
        @Nullable Boolean supervised,

        @Schema(description = "Whether it follows an order of a court") @NotNull
        Boolean orderedByCourt,

        @Schema(description = "The first day") @NotNull @Column(name = "\"from\"")
        LocalDate from,

        @Schema(description = "The day on which it held no more; not included") @Column(name = "\"to\"") @Nullable
        LocalDate to,

        @Nullable LocalDate reviewedOn,

        @Enumerated(EnumType.STRING) @Nullable FamilyTimeIssue issue,

        @Column(columnDefinition = "narrative")
        @Schema(description = "About the issue, in the words of who reviewed the plan", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String issueNotes,

        @Schema(description = "The escalation that the issue led to") @Nullable
        UUID escalationId) {

    /// As it was first stated: not ended, and not reviewed.
    static FamilyTimePlanDetails fresh(
            Relation relation,
            FamilyTimeKind kind,
            @Nullable Frequency frequency,
            @Nullable Boolean supervised,
            Boolean orderedByCourt,
            LocalDate from) {
        return new FamilyTimePlanDetails(
                relation, kind, frequency, supervised, orderedByCourt, from, null, null, null, null, null);
    }

    FamilyTimePlanDetails ending(@Nullable LocalDate on) {
        return new FamilyTimePlanDetails(
                relation,
                kind,
                frequency,
                supervised,
                orderedByCourt,
                from,
                on,
                reviewedOn,
                issue,
                issueNotes,
                escalationId);
    }

    FamilyTimePlanDetails reviewed(PlanReview review) {
        return new FamilyTimePlanDetails(
                relation,
                kind,
                frequency,
                supervised,
                orderedByCourt,
                from,
                to,
                review.reviewedOn(),
                review.issue(),
                review.issueNotes(),
                review.escalationId());
    }
}
