package uk.safeguarding.conferences.conference;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the conference decided about one child.
///
/// @param category of the plan that starts; where a plan continues, given only if the conference changed it
public record ChildDecision(
        @NotNull UUID childId,
        @NotNull Decision decision,

        @Schema(description = "Needed where a plan starts; where it continues, only if the conference changed it")
        @Nullable
        AbuseCategory category) {}
