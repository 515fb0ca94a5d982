package uk.safeguarding.conferences.strategydiscussion;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.safeguarding.conferences.Agency;

/// What is recorded of a strategy discussion and can be corrected.
///
/// @param initiatedSection47 whether it decided on an enquiry under section 47 of the Children Act 1989, which starts
///                           the clock of the initial conference
public record StrategyDiscussionDetails(
        @NotNull LocalDate heldOn,

        @Schema(description = "Whether it decided on an enquiry under section 47 of the Children Act 1989") @NotNull
        Boolean initiatedSection47,

        @Schema(description = "Ids of the children discussed, members of the family", minItems = 1, maxItems = 30)
        @NotEmpty
        @Size(max = 30)
        Set<@NotNull UUID> childIds,

        @Schema(description = "The agencies that took part", minItems = 1, maxItems = 22) @NotEmpty @Size(max = 22)
        Set<@NotNull Agency> agencies) {}
