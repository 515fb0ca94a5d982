package uk.safeguarding.lado.notification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody told the LADO: the facts that are stated and can be corrected.
///
/// @param adultId      the adult's record, once the LADO knows who it is
/// @param adultName    the adult, as the notifier spoke of them
/// @param employerName the employer, as the notifier spoke of it
@Embeddable
public record NotificationDetails(
        @NotNull @Enumerated(EnumType.STRING) NotificationKind kind,

        @NotNull LocalDate receivedOn,

        @Enumerated(EnumType.STRING) @Nullable NotifyingAgency agency,

        @Schema(description = "The notifier's role", examples = "Headteacher", maxLength = 100)
        @Size(max = 100)
        @Nullable
        String notifierRole,

        @Schema(description = "The adult's record, once the LADO knows who it is") @Nullable
        UUID adultId,

        @Schema(description = "The adult, as the notifier spoke of them", maxLength = 200) @Size(max = 200) @Nullable
        String adultName,

        @Schema(description = "The employer, as the notifier spoke of it", maxLength = 200) @Size(max = 200) @Nullable
        String employerName,

        @Schema(description = "What the notifier is worried about", maxLength = 4000) @Size(max = 4000) @Nullable
        String concern) {

    NotificationDetails from(NotifyingAgency partner) {
        return new NotificationDetails(
                kind, receivedOn, partner, notifierRole, adultId, adultName, employerName, concern);
    }
}
