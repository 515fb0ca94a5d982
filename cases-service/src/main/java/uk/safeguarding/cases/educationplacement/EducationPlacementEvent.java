package uk.safeguarding.cases.educationplacement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of an education placement.
record EducationPlacementEvent(
        String type,
        Person subject,
        UUID educationPlacementId,
        long revision,
        EducationKind kind,
        LocalDate from,
        @Nullable LocalDate to,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    static EducationPlacementEvent of(EducationPlacement placement, String happened, long revision) {
        return new EducationPlacementEvent(
                "cases.education-placement." + happened + ".v1",
                placement.child().person(),
                placement.id(),
                revision,
                placement.details().kind(),
                placement.from(),
                placement.to(),
                placement.beingCorrected(),
                placement.voided());
    }

    @Override
    public UUID recordId() {
        return educationPlacementId;
    }
}
