package uk.safeguarding.suite;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Texts that stand nowhere but where they were put, so that one found elsewhere has leaked: in plain, or as the bytes
/// of a binary column.
final class Canary {

    /// What a log must not take for its own: a line's end, an escape to the terminal, braces of several kinds.
    private static final String INJECTED = "\n{\"level\":\"INFO\"} \u001b[31m ${jndi:ldap://canary} {} %s";

    private final String voice =
            "Canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final AtomicInteger songs = new AtomicInteger();

    /// A new text of at most that many characters, which are at least 24.
    String sing(int longest) {
        String song = song();
        return longest > song.length() + INJECTED.length() ? song + INJECTED : song;
    }

    /// A new text of letters, digits and one hyphen.
    String song() {
        return voice + "-" + songs.incrementAndGet();
    }

    boolean isIn(String text) {
        return text.contains(voice);
    }

    /// What a query looks for in the text of a row.
    String voice() {
        return voice;
    }

    /// The same as PostgreSQL writes it in the text of binary columns.
    String inHexadecimal() {
        return HexFormat.of().formatHex(voice.getBytes(StandardCharsets.UTF_8));
    }
}
