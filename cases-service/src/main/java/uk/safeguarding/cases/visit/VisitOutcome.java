package uk.safeguarding.cases.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Warning;

/// What is recorded of a visit that was made, and can be corrected.
///
/// @param seen        whether the child was seen
/// @param seenAlone   whether the child was spoken to alone; of a child who was seen only
/// @param bedroomSeen whether the child's bedroom was seen
/// @param staffId     staff reference of the authority's representative
/// @param notes       in the visitor's words; in no event
@Embeddable
public record VisitOutcome(
        @Schema(description = "The day of the visit") @NotNull
        LocalDate visitedOn,

        @Schema(description = "Whether the child was seen") @NotNull
        Boolean seen,

        @Schema(description = "Whether the child was spoken to alone; of a child who was seen only") @Nullable
        Boolean seenAlone,

        @Nullable Boolean bedroomSeen,

        @Schema(description = "Staff reference of the authority's representative", examples = "SW", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @Column(columnDefinition = "narrative")
        @Schema(description = "In the visitor's words", maxLength = 4000)
        @Size(max = 4000)
        @Nullable
        String notes) {

    /// What of it is frowned on: the representative speaks with the child in private on each visit unless that
    /// cannot be (SI 2010/959 reg. 29; Wales, WSI 2015/1818 reg. 32).
    List<Warning> warnings() {
        if (!seen) {
            return List.of(new Warning("visit-child-not-seen", "The child was not seen; visit again"));
        }
        return Boolean.TRUE.equals(seenAlone)
                ? List.of()
                : List.of(new Warning("visit-child-not-seen-alone", "The child was not spoken to alone"));
    }
}
