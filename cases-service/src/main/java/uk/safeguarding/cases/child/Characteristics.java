package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// What the returns ask of a child. Absent is not known, or not yet asked.
///
/// @param unaccompaniedFrom  first day as an unaccompanied asylum-seeking child
/// @param unaccompaniedTo    the day on which the child was that no more (SSDA903 DUC)
/// @param mother             whether she is a mother (SSDA903 MOTHER)
/// @param mothersChildBornOn birth date of her child (SSDA903 MC_DOB)
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Characteristics(
        @Schema(description = "SSDA903 ETHNIC") @Enumerated(EnumType.STRING) @Nullable
        Ethnicity ethnicity,

        @Schema(description = "Codes of the children-in-need census; NONE stands alone", maxItems = 12)
        @Size(max = 12)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Enumerated(EnumType.STRING)
        List<@NotNull Disability> disabilities,

        @Schema(description = "ISO 639-3", examples = "eng", maxLength = 3, pattern = "^[a-z]{3}$")
        @Pattern(regexp = "^[a-z]{3}$")
        @Nullable
        String firstLanguage,

        @Nullable Boolean interpreterNeeded,

        @Schema(description = "First day as an unaccompanied asylum-seeking child") @Nullable
        LocalDate unaccompaniedFrom,

        @Schema(description = "Day on which the child was that no more (SSDA903 DUC)") @Nullable
        LocalDate unaccompaniedTo,

        @Schema(description = "SSDA903 MOTHER") @Nullable Boolean mother,

        @Schema(description = "Birth date of her child (SSDA903 MC_DOB)") @Nullable
        LocalDate mothersChildBornOn) {

    /// Nothing is known.
    static final Characteristics NONE = new Characteristics(null, List.of(), null, null, null, null, null, null);

    public Characteristics {
        disabilities = disabilities == null
                ? List.of()
                : disabilities.stream().distinct().toList();
    }

    /// @throws RuleBroken `disability-none-stands-alone`, `unaccompanied-without-start`,
    ///                    `unaccompanied-ends-before-start`, `mothers-child-without-mother`, or
    ///                    `mothers-child-birth-date` if her child was not born after she was, or in the future
    void mustBeSound(LocalDate born, LocalDate today) {
        if (disabilities.contains(Disability.NONE) && disabilities.size() > 1) {
            throw new RuleBroken("disability-none-stands-alone", "NONE stands without other disabilities");
        }
        if (unaccompaniedTo != null && unaccompaniedFrom == null) {
            throw new RuleBroken("unaccompanied-without-start", "Say also from when the child was unaccompanied");
        }
        if (unaccompaniedTo != null && unaccompaniedFrom != null && unaccompaniedTo.isBefore(unaccompaniedFrom)) {
            throw new RuleBroken("unaccompanied-ends-before-start", "This cannot end before its first day");
        }
        if (mothersChildBornOn != null && !Boolean.TRUE.equals(mother)) {
            throw new RuleBroken("mothers-child-without-mother", "Only a mother's child has a birth date here");
        }
        if (mothersChildBornOn != null && (!mothersChildBornOn.isAfter(born) || mothersChildBornOn.isAfter(today))) {
            throw new RuleBroken("mothers-child-birth-date", "A mother's child is born after her, and not after today");
        }
    }
}
