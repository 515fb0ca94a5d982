package uk.safeguarding.cases.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import uk.safeguarding.platform.testing.TestKafka;

/// What stands on the service's topic, duplicates included, each partition in its order.
final class Topic {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("-([a-z0-9])");

    private final List<Message> messages;

    private Topic(List<Message> messages) {
        this.messages = messages;
    }

    record Message(UUID eventId, String subject, Happening happening) {}

    /// Reads from the beginning to where the topic ends now.
    static Topic read() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(TestKafka.properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TestKafka.topic("safeguarding.cases.v1")).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Message> messages = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> messages.add(message(record)));
            }
            return new Topic(messages);
        }
    }

    List<UUID> eventIds() {
        return messages.stream().map(Message::eventId).toList();
    }

    /// Everything told about these children.
    Set<Happening> about(Collection<UUID> children) {
        Set<String> subjects = messages.stream()
                .filter(message -> children.contains(message.happening().recordId()))
                .map(Message::subject)
                .collect(Collectors.toSet());
        return messages.stream()
                .filter(message -> subjects.contains(message.subject()))
                .map(Message::happening)
                .collect(Collectors.toSet());
    }

    /// The revisions of each record, in the order in which a reader first sees them.
    Map<UUID, List<Long>> firstSeen() {
        Map<UUID, List<Long>> seen = new HashMap<>();
        messages.stream()
                .map(Message::happening)
                .distinct()
                .forEach(one -> seen.computeIfAbsent(one.recordId(), id -> new ArrayList<>())
                        .add(one.revision()));
        return seen;
    }

    private static Message message(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode data = JSON.readTree(record.value());
            String type = header(record, "ce_type").split("\\.", -1)[1];
            String idField =
                    WORD.matcher(type).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT)) + "Id";
            return new Message(
                    UUID.fromString(header(record, "ce_id")),
                    record.key(),
                    new Happening(
                            UUID.fromString(data.get(idField).asText()),
                            data.get("revision").asLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
