package uk.safeguarding.cases.siblinggroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How siblings lived from a day, until the next arrangement begins.
///
/// @param from                  the first day
/// @param reasonApart           why not together; of each arrangement but TOGETHER
/// @param assessed              whether it was assessed whether they should live together or apart
/// @param siblingContactPlanned whether it is planned how those apart stay in touch; null where it is not known, or
///                              where all are together
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiblingArrangement(
        @Schema(description = "The first day; it holds until the next begins") @NotNull
        LocalDate from,

        @NotNull PlacedTogether together,

        @Schema(description = "Of each arrangement but TOGETHER") @Nullable
        ReasonApart reasonApart,

        @Schema(description = "Whether a \"together or apart\" assessment was made") @NotNull
        Boolean assessed,

        @Schema(description = "Whether it is planned how those apart stay in touch") @Nullable
        Boolean siblingContactPlanned) {

    boolean apart() {
        return together != PlacedTogether.TOGETHER;
    }
}
