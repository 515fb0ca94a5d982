package uk.safeguarding.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The end of a part's log as a person reads it: a service's JSON records become a line each, with the causes of a
/// failure but without its stack.
final class LogEnd {

    private static final int LINES = 20;
    private static final int BYTES = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogEnd() {}

    /// Where a part's log is and how it ends, as the rest of a message.
    static String told(Part part) throws IOException {
        return "The end of " + part.log() + ":\n  " + String.join("\n  ", of(part.log()));
    }

    /// At most the last twenty lines; none if there is no log.
    static List<String> of(Path log) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        List<String> lines = end(log).lines()
                .filter(line -> !line.isBlank())
                .map(LogEnd::readable)
                .toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }

    private static String end(Path log) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            long from = Math.max(0, channel.size() - BYTES);
            channel.position(from);
            ByteBuffer buffer = ByteBuffer.allocate((int) (channel.size() - from));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until the end
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }

    private static String readable(String line) {
        try {
            JsonNode entry = line.startsWith("{") ? JSON.readTree(line) : null;
            if (entry == null || !entry.has("message")) {
                return line;
            }
            return entry.path("timestamp").asText() + " " + entry.path("level").asText() + " "
                    + entry.path("message").asText() + causes(entry.path("exception"));
        } catch (JsonProcessingException cutOff) {
            return line;
        }
    }

    private static String causes(JsonNode exception) {
        List<String> causes = new ArrayList<>();
        for (JsonNode cause = exception;
                cause.has("exceptionType");
                cause = cause.path("causedBy").path("exception")) {
            causes.add("\n    " + cause.get("exceptionType").asText() + ": "
                    + cause.path("message").asText());
        }
        return String.join("", causes);
    }
}
