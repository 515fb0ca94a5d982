package uk.safeguarding.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

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

    /// PostgreSQL keeps no NUL in a text, and a header that has one is not sound anyway.
    private static String text(String header) {
        return header.replace(NUL, REPLACEMENT);
    }
}
