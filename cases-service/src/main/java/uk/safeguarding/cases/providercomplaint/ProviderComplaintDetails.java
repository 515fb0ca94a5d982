package uk.safeguarding.cases.providercomplaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The facts of a complaint about a provider, as they are stated and can be corrected.
///
/// @param complainant who complained, as what they are
/// @param concludedOn the day on which it ended; null while it is open
@Embeddable
public record ProviderComplaintDetails(
        @NotNull LocalDate receivedOn,

        @Schema(description = "Who complained, as what they are and never by name")
        @NotNull
        @Enumerated(EnumType.STRING)
        Complainant complainant,

        @NotEmpty @Size(max = 10) @Schema(maxItems = 10) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY)
        List<@NotNull ComplaintTheme> themes,

        @Enumerated(EnumType.STRING) @Nullable ComplaintOutcome outcome,

        @Schema(description = "The day on which it ended") @Nullable
        LocalDate concludedOn) {

    ProviderComplaintDetails concluded(ComplaintOutcome how, LocalDate on) {
        return new ProviderComplaintDetails(receivedOn, complainant, themes, how, on);
    }
}
