package uk.safeguarding.cases.siblinggroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Source;

/// A sibling group to be recorded, with how its children lived so far where that is known.
public record SiblingGroupRequest(
        @Schema(description = "From which day it is known that they are siblings") @NotNull
        LocalDate knownFrom,

        @Schema(description = "The children, each once", minItems = 2, maxItems = 20) @NotNull @Size(min = 2, max = 20)
        List<@NotNull @Valid SiblingMember> members,

        @Schema(description = "How they lived, the earliest first", maxItems = 100) @Size(max = 100) @Nullable
        List<@NotNull @Valid SiblingArrangement> arrangements,

        @Schema(description = "The day from which they are a group no more; not included") @Nullable
        LocalDate endedOn,

        @Schema(maxLength = 40) @Size(max = 40) @Nullable String sourceSystem,

        @Schema(maxLength = 100) @Size(max = 100) @Nullable String sourceId) {

    SiblingGroupDetails details() {
        return new SiblingGroupDetails(knownFrom, members, arrangements == null ? List.of() : arrangements, endedOn);
    }

    @Nullable
    Source source() {
        return Source.of(sourceSystem, sourceId);
    }
}
