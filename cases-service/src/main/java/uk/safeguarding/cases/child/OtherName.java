package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A name that a child is or was called by, besides the name of the record.
///
/// @param forename null if the surname alone differs
/// @param surname  null if the forename alone differs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OtherName(
        @NotNull Kind kind,

        @Schema(examples = "Robbie", maxLength = 100) @Size(min = 1, max = 100) @Nullable
        String forename,

        @Schema(examples = "Otherton", maxLength = 100) @Size(min = 1, max = 100) @Nullable
        String surname) {

    /// Since when, or until when.
    @Schema(name = "OtherNameKind")
    public enum Kind {
        KNOWN_AS,
        FORMER
    }

    @Schema(hidden = true)
    @AssertTrue(message = "give a forename or a surname")
    boolean isNamed() {
        return forename != null || surname != null;
    }
}
