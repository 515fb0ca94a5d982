package uk.safeguarding.cases.familytimeplan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a review of a family time plan found; it takes the place of what the one before found.
///
/// @param issue        what stands in its way; null if nothing does
/// @param issueNotes   in the words of who reviewed it
/// @param escalationId the escalation that the issue led to
public record PlanReview(
        @NotNull LocalDate reviewedOn,

        @Schema(description = "What stands in its way; left out if nothing does") @Nullable
        FamilyTimeIssue issue,

        @Schema(description = "About the issue, in the words of who reviewed the plan", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String issueNotes,

        @Schema(description = "The escalation that the issue led to") @Nullable
        UUID escalationId) {}
