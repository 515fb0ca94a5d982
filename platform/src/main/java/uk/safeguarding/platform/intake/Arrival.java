package uk.safeguarding.platform.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.intake.UnsoundEvent.Reason;

/// An event as it arrived, nothing of it believed yet.
///
/// @param source    the producer that alone may write to the topic, such as `/cases-service`
/// @param topic     where it stood, with partition and offset
/// @param key       the Kafka key as bytes
/// @param value     the data as bytes, null where there were none
/// @param headers   the headers as text; of a name that comes twice the last one
@SuppressWarnings("ArrayRecordComponent") // bytes that nobody compares
public record Arrival(
        String source,
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Map<String, String> headers) {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private static final char NUL = 0;
    private static final char REPLACEMENT = '\uFFFD';

    static Arrival of(String source, ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(text(header.key()), text(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        return new Arrival(
                source, record.topic(), record.partition(), record.offset(), record.key(), record.value(), headers);
    }

    /// The data as the JSON object that every event has.
    ///
    /// @throws UnsoundEvent if the bytes are none
    public ObjectNode data() throws UnsoundEvent {
        try {
            if (value != null && READER.readTree(value) instanceof ObjectNode data) {
                return data;
            }
        } catch (JsonProcessingException e) {
            throw new UnsoundEvent(
                    Reason.NOT_PARSEABLE,
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UnsoundEvent(Reason.NOT_PARSEABLE, "not UTF-8");
        }
        throw new UnsoundEvent(Reason.NOT_PARSEABLE, "not a JSON object");
    }

    /// PostgreSQL keeps no NUL in a text, and a header that has one is not sound anyway.
    private static String text(String header) {
        return header.replace(NUL, REPLACEMENT);
    }
}
