package uk.safeguarding.conferences.family;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is stated of a family and can be corrected.
///
/// @param childIds its children, born or not
public record FamilyDetails(
        @Schema(
                description = "The authority's own reference of the family, unique in it",
                examples = "RUT-F-01",
                maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String familyReference,

        @Schema(description = "Ids of its children", maxItems = 30) @NotNull @Size(max = 30)
        Set<@NotNull UUID> childIds) {}
