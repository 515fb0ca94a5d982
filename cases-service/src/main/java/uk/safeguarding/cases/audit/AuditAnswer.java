package uk.safeguarding.cases.audit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to one question of an audit tool: a grade, or a finding.
///
/// @param code  the question, as the tool numbers it
public record AuditAnswer(
        @Schema(
                description = "The question, as the tool numbers it",
                examples = "Q1",
                maxLength = 40,
                pattern = AuditDetails.CODE)
        @NotNull
        @Pattern(regexp = AuditDetails.CODE)
        String code,

        @Nullable AuditGrade grade,
        @Nullable Finding finding) {

    /// Whether what the question asks for was there.
    @Schema(name = "AuditFinding")
    public enum Finding {
        YES,
        PARTLY,
        NO,
        NOT_APPLICABLE
    }

    boolean gradedOrFound() {
        return (grade == null) != (finding == null);
    }
}
