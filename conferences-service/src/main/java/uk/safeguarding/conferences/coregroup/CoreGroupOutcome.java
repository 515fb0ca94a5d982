package uk.safeguarding.conferences.coregroup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is recorded of a meeting that was held, and can be corrected.
public record CoreGroupOutcome(
        @NotNull LocalDate heldOn,

        @Schema(
                description = "Members of the group who came; each must be one on that day",
                minItems = 1,
                maxItems = 50)
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull UUID> membersPresent) {}
