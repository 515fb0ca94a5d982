package uk.safeguarding.cases.child;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What is known of a child: the facts that are stated at registration and can be corrected. What is left out of the
/// parts
/// is not known.
@Embeddable
public record ChildDetails(
        @Schema(
                description = "The authority's own reference of the child, unique in it",
                examples = "RUT-0001",
                maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String childReference,

        @Schema(examples = "Robin", maxLength = 100) @NotBlank @Size(max = 100)
        String forename,

        @Schema(examples = "Sampleton", maxLength = 100) @NotBlank @Size(max = 100)
        String surname,

        @NotNull LocalDate birthDate,

        @NotNull @Enumerated(EnumType.STRING) Sex sex,

        @Valid Identifiers identifiers,

        @Schema(maxItems = 20) @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON)
        List<@NotNull @Valid FormerIdentifier> formerIdentifiers,

        @Schema(maxItems = 20) @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON)
        List<@NotNull @Valid OtherName> otherNames,

        @Valid Characteristics characteristics) {

    public ChildDetails {
        identifiers = identifiers == null ? Identifiers.NONE : identifiers;
        formerIdentifiers = formerIdentifiers == null ? List.of() : formerIdentifiers;
        otherNames = otherNames == null ? List.of() : otherNames;
        characteristics = characteristics == null ? Characteristics.NONE : characteristics;
    }
}
