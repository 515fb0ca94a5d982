package uk.safeguarding.platform.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import uk.safeguarding.platform.error.DomainException.Invalid;

/// Where a page ended: the sort key and id of its last record. Opaque to clients; never personal data.
public record Cursor(String key, UUID id) {

    /// @throws Invalid `cursor-malformed` if it was not made by [#text()]
    static Cursor fromText(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int at = plain.lastIndexOf('|');
            return new Cursor(plain.substring(0, at), UUID.fromString(plain.substring(at + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw malformed();
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Invalid `cursor-malformed` if it is a cursor of another list
    public Object key(Function<String, Object> parse) {
        try {
            return parse.apply(key);
        } catch (RuntimeException e) {
            throw malformed();
        }
    }

    private static Invalid malformed() {
        return new Invalid("cursor-malformed", "The cursor is not one that this list gave");
    }
}
