package uk.safeguarding.lado.allegation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The facts of an allegation, as they are stated and can be corrected.
///
/// @param childReferences the children concerned, by the authority's own references; none where the adult's
///                        behaviour outside work is at issue
/// @param summary         what the adult is said to have done
@Embeddable
public record AllegationDetails(
        @NotNull LocalDate receivedOn,

        @NotNull
        @Size(max = 50)
        @Schema(description = "The children concerned, by the authority's own references", maxItems = 50)
        @JdbcTypeCode(SqlTypes.ARRAY)
        List<@NotBlank @Size(max = 40) String> childReferences,

        @Schema(description = "What the adult is said to have done", maxLength = 4000) @Size(max = 4000) @Nullable
        String summary,

        @Enumerated(EnumType.STRING) @Nullable Outcome outcome,

        @Nullable LocalDate outcomeOn) {

    /// References in one spelling, each child once, so that a child is the same in every service.
    public AllegationDetails {
        childReferences = childReferences == null
                ? List.of()
                : childReferences.stream()
                        .map(reference ->
                                reference == null ? "" : reference.strip().toUpperCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }

    AllegationDetails concluded(Outcome how, LocalDate on) {
        return new AllegationDetails(receivedOn, childReferences, summary, how, on);
    }

    AllegationDetails receivedOn(LocalDate day) {
        return new AllegationDetails(day, childReferences, summary, outcome, outcomeOn);
    }
}
