package uk.safeguarding.platform.event;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Ids;

/// Sends one batch of unsent outbox rows: all sends at once, then their acknowledgements, then the marks with partition
/// and offset. A crash in between sends rows again, never fewer.
///
/// A row that cannot be sent holds back only its own subject; it is tried again after a pause. While the broker is away
/// the producer tries for as long as it takes: a send that ran out of time could be overtaken by a later one.
@ApplicationScoped
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
public class RelayBatch {

    private static final Logger LOG = Logger.getLogger(RelayBatch.class);
    private static final int HELD_SECONDS = 30;

    private static final String UNSENT = """
            select id, recorded_at, type, subject, subject_key, local_authority, revision, traceparent, data
            from outbox where sent_at is null and not subject = any (?) order by sequence limit ?""";

    private static final String MARK = """
            update outbox o set sent_at = clock_timestamp(), kafka_partition = s.kafka_partition, kafka_offset = s.kafka_offset
            from unnest(?, ?, ?, ?) as s (id, recorded_at, kafka_partition, kafka_offset)
            where o.id = s.id and o.recorded_at = s.recorded_at""";

    private final OutboxSettings settings;
    private final String source;
    private final Map<String, Object> kafka;
    private final Map<String, Instant> heldUntil = new HashMap<>();
    private @Nullable KafkaProducer<String, byte[]> producer;

    public RelayBatch(
            OutboxSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @org.eclipse.microprofile.config.inject.ConfigProperty(name = "quarkus.application.name") String service) {
        this.settings = settings;
        this.kafka = kafka;
        this.source = "/" + service;
    }

    private record Row(UUID id, OffsetDateTime recordedAt, String subject, ProducerRecord<String, byte[]> message) {}

    private record Sent(Row row, RecordMetadata where) {}

    /// @return how many rows were taken
    int send(Connection connection) throws SQLException {
        List<Row> rows = unsent(connection);
        if (!rows.isEmpty()) {
            mark(connection, await(rows, handOver(rows)));
        }
        return rows.size();
    }

    private List<Row> unsent(Connection connection) throws SQLException {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        heldUntil.values().removeIf(until -> until.isBefore(now));
        try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
            select.setArray(
                    1, connection.createArrayOf("text", heldUntil.keySet().toArray()));
            select.setInt(2, settings.batch());
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    private Row row(ResultSet found) throws SQLException {
        UUID id = found.getObject("id", UUID.class);
        OffsetDateTime recordedAt = found.getObject("recorded_at", OffsetDateTime.class);
        String subject = found.getString("subject");
        var message = new ProducerRecord<>(
                settings.topic(), subject, found.getString("data").getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id.toString());
        header(message, "ce_source", source);
        header(message, "ce_type", found.getString("type"));
        header(message, "ce_subject", subject);
        header(message, "ce_time", recordedAt.toInstant().toString());
        header(message, "ce_localauthority", found.getString("local_authority"));
        header(message, "ce_subjectkey", found.getString("subject_key"));
        header(message, "ce_revision", Long.toString(found.getLong("revision")));
        header(message, "ce_traceparent", found.getString("traceparent"));
        header(message, "content-type", "application/json");
        return new Row(id, recordedAt, subject, message);
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, @Nullable String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Future<RecordMetadata>> handOver(List<Row> rows) {
        KafkaProducer<String, byte[]> to = producer();
        Set<String> refused = new HashSet<>();
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        for (Row row : rows) {
            Future<RecordMetadata> send = refused.contains(row.subject())
                    ? CompletableFuture.failedFuture(
                            new IllegalStateException("An earlier row of the subject was refused"))
                    : to.send(row.message());
            if (send.isDone() && send.state() == Future.State.FAILED) {
                refused.add(row.subject());
            }
            sends.add(send);
        }
        to.flush();
        return sends;
    }

    private List<Sent> await(List<Row> rows, List<Future<RecordMetadata>> sends) {
        List<Sent> sent = new ArrayList<>();
        Set<String> failed = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            try {
                RecordMetadata where = sends.get(i).get();
                if (!failed.contains(row.subject())) {
                    sent.add(new Sent(row, where));
                }
            } catch (ExecutionException e) {
                failed.add(row.subject());
                holdBack(row, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return sent;
            }
        }
        return sent;
    }

    private void holdBack(Row row, @Nullable Throwable cause) {
        LOG.warnf(
                "Event %s was not sent: %s",
                row.id(), cause == null ? "" : cause.getClass().getSimpleName());
        boolean lasting = cause instanceof RecordTooLargeException || cause instanceof SerializationException;
        if (lasting) {
            heldUntil.put(
                    row.subject(),
                    Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(HELD_SECONDS));
        }
    }

    private static void mark(Connection connection, List<Sent> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", sent.stream().map(s -> s.row().id()).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            sent.stream().map(s -> s.row().recordedAt()).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "int4",
                            sent.stream().map(s -> s.where().partition()).toArray()));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "int8", sent.stream().map(s -> s.where().offset()).toArray()));
            update.executeUpdate();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put(ProducerConfig.CLIENT_ID_CONFIG, source.substring(1) + "-relay-" + Ids.next());
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            open = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    /// Gives up what is under way; the next batch has a producer of its own.
    void close() {
        KafkaProducer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
