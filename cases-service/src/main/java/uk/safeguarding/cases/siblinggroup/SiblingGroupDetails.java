package uk.safeguarding.cases.siblinggroup;

import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The facts of a sibling group, as they are stated and can be corrected.
///
/// @param knownFrom    from which day the authority knows that they are siblings
/// @param members      the children, each once; 2 to 20
/// @param arrangements how they lived, the earliest first; at most 100
/// @param endedOn      the day from which they are a group no more, not counted; null while they are
@Embeddable
public record SiblingGroupDetails(
        @Schema(description = "From which day it is known that they are siblings") @NotNull
        LocalDate knownFrom,

        @Schema(description = "The children, each once", minItems = 2, maxItems = 20)
        @NotNull
        @Size(min = 2, max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        List<@NotNull @Valid SiblingMember> members,

        @Schema(description = "How they lived, the earliest first", maxItems = 100)
        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.JSON)
        List<@NotNull @Valid SiblingArrangement> arrangements,

        @Schema(description = "The day from which they are a group no more; not included") @Nullable
        LocalDate endedOn) {

    Set<UUID> childIds() {
        return members.stream().map(SiblingMember::childId).collect(Collectors.toUnmodifiableSet());
    }

    /// How they were placed when it was last said; null where it never was.
    @Nullable
    PlacedTogether together() {
        return arrangements.isEmpty() ? null : arrangements.getLast().together();
    }

    SiblingGroupDetails arranged(SiblingArrangement next) {
        return new SiblingGroupDetails(
                knownFrom,
                members,
                Stream.concat(arrangements.stream(), Stream.of(next)).toList(),
                endedOn);
    }

    SiblingGroupDetails of(List<SiblingMember> others) {
        return new SiblingGroupDetails(knownFrom, others, arrangements, endedOn);
    }

    SiblingGroupDetails ended(LocalDate on) {
        return new SiblingGroupDetails(knownFrom, members, arrangements, on);
    }
}
