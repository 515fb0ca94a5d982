package uk.safeguarding.conferences.child;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is known of a child, born or not: the facts that are stated at registration and can be corrected.
///
/// @param forename          null while the child is not named
/// @param birthDate         null while the child is not born
/// @param expectedBirthDate asked for while the child is not born
@Embeddable
public record ChildDetails(
        @Schema(
                description = "The authority's own reference of the child, unique in it",
                examples = "RUT-0001",
                maxLength = 40)
        @NotBlank
        @Size(max = 40)
        String childReference,

        @Schema(description = "Absent while the child is not named", examples = "Robin", maxLength = 100)
        @Size(min = 1, max = 100)
        @Nullable
        String forename,

        @Schema(examples = "Sampleton", maxLength = 100) @NotBlank @Size(max = 100)
        String surname,

        @Nullable LocalDate birthDate,

        @Schema(description = "Of a child who is not yet born") @Nullable
        LocalDate expectedBirthDate,

        @NotNull @Enumerated(EnumType.STRING) Sex sex) {

    @Schema(hidden = true)
    @AssertTrue(message = "a birth date, or for an unborn child the day of expected birth, is needed")
    boolean isBornOrExpected() {
        return birthDate != null || expectedBirthDate != null;
    }
}
