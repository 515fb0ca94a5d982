package uk.safeguarding.platform.sensitivity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.event.DomainEvent;
import uk.safeguarding.platform.event.Person;

/// What the suite learns of a restriction or exclusion: that it holds, from when until when, and never why.
///
/// @param staff the one who is named
/// @param to    the first day on which it holds no more; absent while open
record SensitivityEvent(
        String type,
        Person subject,
        UUID sensitivityId,
        long revision,
        SensitivityDetails.Kind kind,
        Person staff,
        LocalDate from,
        @Nullable LocalDate to,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voided)
        implements DomainEvent {

    /// @param stored      the sensitivity, written: its revision is the one that the change made
    /// @param application such as `cases-service`
    static SensitivityEvent of(Sensitivity stored, Person child, String application, String happened) {
        return new SensitivityEvent(
                application.substring(0, application.indexOf('-')) + ".sensitivity." + happened + ".v1",
                child,
                stored.id(),
                stored.revision(),
                stored.details().kind(),
                Person.staff(stored.localAuthority(), stored.details().staffId()),
                stored.from(),
                stored.to(),
                stored.beingCorrected(),
                stored.voided());
    }

    @Override
    public UUID recordId() {
        return sensitivityId;
    }
}
