package uk.safeguarding.cases.resourcepack;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Source;

/// A pack that was issued without being scheduled, as it is sent.
public record ResourcePackRequest(
        @NotNull UUID periodOfCareId,
        @NotNull Audience audience,
        @NotNull LocalDate issuedOn,

        @Schema(
                description = "Which version of the pack, as the authority numbers them",
                examples = "2.1",
                maxLength = 20)
        @NotNull
        @Pattern(regexp = ResourcePackOutcome.VERSION)
        String version,

        @NotNull IssuedHow how,

        @Schema(description = "Staff reference of who issued it", examples = "SW", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId,

        @Schema(maxLength = 40) @Size(max = 40) @Nullable String sourceSystem,

        @Schema(maxLength = 100) @Size(max = 100) @Nullable String sourceId) {

    ResourcePackOutcome outcome() {
        return new ResourcePackOutcome(issuedOn, version, how, staffId);
    }

    @Nullable
    Source source() {
        return Source.of(sourceSystem, sourceId);
    }
}
