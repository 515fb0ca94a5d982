package uk.safeguarding.cases.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The numbers by which others know the child; attributes, by which a child is found and never named in an event.
///
/// @param upnUnknown why there is no unique pupil number; not beside one
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identifiers(
        @Schema(
                description = "Ten digits, of which the last is the check digit",
                examples = "9434765919",
                maxLength = 10,
                pattern = Identifiers.NHS_NUMBER)
        @Pattern(regexp = Identifiers.NHS_NUMBER)
        @Nullable
        String nhsNumber,

        @Schema(
                description =
                        "Unique pupil number: check letter, eleven digits, and a digit or, in a temporary one, a letter",
                examples = "B801200005001",
                maxLength = 13,
                pattern = Identifiers.UPN)
        @Pattern(regexp = Identifiers.UPN)
        @Nullable
        String upn,

        @Schema(description = "SSDA903: why there is no unique pupil number") @Enumerated(EnumType.STRING) @Nullable
        UpnUnknown upnUnknown) {

    static final String NHS_NUMBER = "^[0-9]{10}$";
    static final String UPN = "^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$";

    /// None is known.
    static final Identifiers NONE = new Identifiers(null, null, null);

    /// Check letters in the order of their values; I, O and S are none.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final int NHS_MODULUS = 11;

    @Schema(hidden = true)
    @AssertTrue(message = "the check digit of the NHS number is wrong")
    boolean isNhsNumberSound() {
        return nhsNumber == null || isNhsNumber(nhsNumber);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "the check letter of the UPN is wrong")
    boolean isUpnSound() {
        return upn == null || isUpn(upn);
    }

    /// Whether the text is an NHS number: the digits before the last, weighted 10 to 2, and the last make a multiple of
    /// 11 (NHS Data Dictionary).
    static boolean isNhsNumber(String text) {
        if (!text.matches(NHS_NUMBER)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (text.length() - i) * Character.digit(text.charAt(i), 10);
        }
        return sum % NHS_MODULUS == 0;
    }

    /// Whether the text is a unique pupil number: the characters after the first, weighted 2 to 13, make modulo 23 the
    /// value of the first; a letter at the end counts as its value (Department for Education, UPN guide).
    static boolean isUpn(String text) {
        if (!text.matches(UPN)) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += (i + 1) * (Character.isDigit(c) ? Character.digit(c, 10) : LETTERS.indexOf(c));
        }
        return LETTERS.charAt(sum % LETTERS.length()) == text.charAt(0);
    }
}
