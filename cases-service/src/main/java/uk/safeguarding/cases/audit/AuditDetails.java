package uk.safeguarding.cases.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The facts of an audit, as they are stated and can be corrected.
///
/// @param tool      code of the audit tool
/// @param programme code of the programme of audits it belongs to, such as one of disabled children's cases
/// @param staffId   staff reference of the auditor
/// @param grade     of the case as a whole
/// @param answers   to the tool's questions
/// @param findings  in the auditor's words; in no event
@Embeddable
public record AuditDetails(
        @NotNull LocalDate completedOn,

        @Schema(description = "Code of the audit tool", examples = "CASE_FILE_AUDIT", maxLength = 40, pattern = CODE)
        @NotNull
        @Pattern(regexp = CODE)
        String tool,

        @Schema(description = "Version of the tool", examples = "2.1", maxLength = 20, pattern = VERSION)
        @NotNull
        @Pattern(regexp = VERSION)
        String toolVersion,

        @Schema(
                description = "Code of the audit programme it belongs to",
                examples = "DISABLED_CHILDREN",
                maxLength = 40,
                pattern = CODE)
        @Pattern(regexp = CODE)
        @Nullable
        String programme,

        @Schema(description = "Staff reference of the auditor", examples = "IRO", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @NotNull @Enumerated(EnumType.STRING) AuditorRole auditorRole,

        @NotNull @Enumerated(EnumType.STRING) AuditGrade grade,

        @NotNull @Size(max = 11) @Schema(maxItems = 11) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY)
        List<@NotNull AuditTheme> themes,

        @Schema(description = "The answers to the tool's questions", maxItems = 200)
        @NotNull
        @Size(max = 200)
        @JdbcTypeCode(SqlTypes.JSON)
        List<@NotNull @Valid AuditAnswer> answers,

        @Column(columnDefinition = "narrative")
        @Schema(description = "What was found, in the words of the auditor", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String findings) {

    /// What codes of tools, programmes and questions look like.
    static final String CODE = "[A-Z0-9][A-Z0-9_]{0,39}";

    static final String VERSION = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";
}
