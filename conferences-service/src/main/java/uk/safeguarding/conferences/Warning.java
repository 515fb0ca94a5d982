package uk.safeguarding.conferences;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the law does not forbid but guidance, or a query of the census, frowns on: recorded, and said in the answer.
@Schema(description = "What was recorded although guidance, or a query of the census, frowns on it")
public record Warning(
        @Schema(
                description = "The rule or census query",
                examples = "census-8675-no-conference-after-15-working-days",
                maxLength = 100)
        String rule,

        @Schema(description = "One sentence for the member of staff at the screen", maxLength = 300)
        String message) {}
