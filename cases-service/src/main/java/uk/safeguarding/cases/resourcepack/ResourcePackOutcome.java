package uk.safeguarding.cases.resourcepack;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is recorded of a pack that was issued, and can be corrected.
///
/// @param version which version of the pack it was, as the authority numbers them
/// @param staffId staff reference of who issued it
@Embeddable
public record ResourcePackOutcome(
        @NotNull LocalDate issuedOn,

        @Schema(
                description = "Which version of the pack, as the authority numbers them",
                examples = "2.1",
                maxLength = 20)
        @NotNull
        @Pattern(regexp = VERSION)
        String version,

        @NotNull @Enumerated(EnumType.STRING) IssuedHow how,

        @Schema(description = "Staff reference of who issued it", examples = "SW", maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String staffId) {

    /// Numbers, letters, dots and hyphens: no sentence, since events carry it.
    static final String VERSION = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";
}
