package uk.safeguarding.platform.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the law does not forbid but guidance, or a query of the return, frowns on, and what could not be worked out:
/// recorded, and said in the answer.
@Schema(description = "What was recorded although guidance, or a query of the return, frowns on it")
public record Warning(
        @Schema(description = "The rule or query; clients may branch on it", examples = "ssda903-362", maxLength = 100)
        String rule,

        @Schema(description = "One sentence for the member of staff at the screen", maxLength = 300)
        String message) {}
