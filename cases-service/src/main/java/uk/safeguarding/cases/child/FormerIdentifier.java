package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a child was known by before, or is known by elsewhere. Kept in capitals, without space around it.
///
/// @param system where; null for a national number
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormerIdentifier(
        @NotNull Kind kind,

        @Schema(examples = "OTHER-4711", maxLength = 40) @NotBlank @Size(max = 40)
        String value,

        @Schema(
                description = "The system or authority that knows the child by it",
                examples = "FRAMEWORK",
                maxLength = 40)
        @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$")
        @Nullable
        String system) {

    /// What it is.
    @Schema(name = "FormerIdentifierKind")
    public enum Kind {
        /// A reference of another system, or of another authority.
        CHILD_REFERENCE,
        /// A unique pupil number that was replaced; a temporary one perhaps.
        UPN,
        /// An NHS number that was replaced.
        NHS_NUMBER
    }

    public FormerIdentifier {
        value = value == null ? value : value.trim().toUpperCase(Locale.ROOT);
    }
}
