package uk.safeguarding.conferences.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Source;

/// A conference to be scheduled, or with an outcome one that was held.
public record ConferenceRequest(
        @NotNull UUID familyId,
        @NotNull ConferenceKind kind,

        @Schema(
                description = "Day of the strategy discussion, or of the other authority's notice; needed for children "
                        + "to whom no conference is owed yet")
        @Nullable
        LocalDate clockStarted,

        @Schema(description = "Ids of the children, where no outcome names them", minItems = 1, maxItems = 30)
        @Size(min = 1, max = 30)
        @Nullable
        Set<@NotNull UUID> childIds,

        @Valid @Nullable ConferenceOutcome outcome,

        @Schema(maxLength = 40) @Size(max = 40) @Nullable String sourceSystem,

        @Schema(maxLength = 100) @Size(max = 100) @Nullable String sourceId) {

    @Schema(hidden = true)
    @AssertTrue(message = "name the children, or give the outcome, which names them")
    boolean isAboutChildren() {
        return (childIds == null) != (outcome == null);
    }

    Set<UUID> children() {
        return childIds == null ? Set.of() : childIds;
    }

    @Nullable
    Source source() {
        return Source.of(sourceSystem, sourceId);
    }
}
