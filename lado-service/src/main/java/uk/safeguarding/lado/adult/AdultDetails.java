package uk.safeguarding.lado.adult;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is known of an adult who works with children: the facts that are stated at registration and can be corrected.
///
/// @param staffId the adult's staff reference, if the adult works for the authority
@Embeddable
public record AdultDetails(
        @Schema(
                description = "The authority's own reference of the adult, unique in it",
                examples = "ADULT-0001",
                maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String adultReference,

        @Schema(examples = "Alex", maxLength = 100) @NotBlank @Size(max = 100)
        String forename,

        @Schema(examples = "Examplar", maxLength = 100) @NotBlank @Size(max = 100)
        String surname,

        @Nullable LocalDate birthDate,

        @Schema(description = "Staff reference, if the adult works for the authority", maxLength = 40)
        @Size(min = 1, max = 40)
        @Nullable
        String staffId) {}
