package uk.safeguarding.cases.geography;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A postcode of the United Kingdom in the one form in which postcodes are compared: capitals, no blanks.
///
/// Well formed does not mean in use; that is for [Geography] to say. It is an address: it belongs in no event, log
/// or error message, and [#toString()] does not show it.
///
/// @param value such as `LE156HP`
public record Postcode(String value) {

    /// Outward part (area and district) and inward part; the letters C, I, K, M, O and V never end a postcode.
    private static final Pattern FORMAT = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][ABD-HJLNP-UW-Z]{2}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int INWARD_LENGTH = 3;

    /// @throws IllegalArgumentException if the value is not a postcode in the comparable form
    public Postcode {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a postcode");
        }
    }

    /// Reads what somebody typed, in any case and with blanks anywhere; empty if it cannot be a postcode.
    public static Optional<Postcode> parse(String typed) {
        String value = BLANKS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORMAT.matcher(value).matches() ? Optional.of(new Postcode(value)) : Optional.empty();
    }

    /// As it is written on an envelope: `LE15 6HP`.
    public String written() {
        int inward = value.length() - INWARD_LENGTH;
        return value.substring(0, inward) + " " + value.substring(inward);
    }

    @Override
    public String toString() {
        return "Postcode[withheld]";
    }
}
