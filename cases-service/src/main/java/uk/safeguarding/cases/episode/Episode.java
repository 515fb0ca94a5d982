package uk.safeguarding.cases.episode;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.legalstatus.LegalStatusCode;
import uk.safeguarding.cases.periodofcare.CategoryOfNeed;
import uk.safeguarding.cases.placement.PlacementType;
import uk.safeguarding.cases.placement.Provider;
import uk.safeguarding.cases.placement.ReasonForChange;

/// An episode of care as the SSDA903 return knows it: days on which legal status and placement stayed the same, named
/// as the columns of its table of episodes. What the records do not say is null.
public record Episode(
        @Schema(description = "The first day (DECOM)") LocalDate decom,

        @Schema(description = "Reason for the new episode (RNE)") @Nullable
        ReasonForNewEpisode rne,

        @Schema(description = "Legal status (LS)") @Nullable LegalStatusCode ls,

        @Schema(description = "Category of need (CIN), the same over a period of care")
        CategoryOfNeed cin,

        @Schema(description = "Placement type (PLACE)") @Nullable
        PlacementType place,

        @Schema(description = "Placement provider (PLACE_PROVIDER)") @Nullable
        Provider placeProvider,

        @Schema(description = "The day on which it ended, not included (DEC); null while it lasts") @Nullable
        LocalDate dec,

        @Schema(
                description = "Reason it ended (REC): X1 if another began that day, else why the child ceased to be "
                        + "looked after; null while it lasts",
                examples = "X1",
                maxLength = 3)
        @Nullable
        String rec,

        @Schema(description = "Why the placement changed at its end (REASON_PLACE_CHANGE)") @Nullable
        ReasonForChange reasonPlaceChange) {

    /// Whether it ended for another one.
    boolean followed() {
        return Slices.FOLLOWED.equals(rec);
    }

    boolean temporary() {
        return place != null && place.temporary();
    }
}
