package uk.safeguarding.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.testing.TestKafka;
import uk.safeguarding.platform.testing.TestToken;
import uk.safeguarding.platform.testing.Traces;

/// Tells on the topic of the cases service what that service would, all on one partition and so in this order.
public final class CasesService implements AutoCloseable {

    public static final String MERGED = "cases.child.merged.v1";
    public static final String UNMERGED = "cases.child.unmerged.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaProducer<byte[], byte[]> kafka;
    private final byte[] partition = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);

    public CasesService() {
        Properties properties = TestKafka.properties();
        properties.put("acks", "all");
        kafka = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// @param record  the child's record there
    /// @param subject the child's pseudonym
    public void merged(UUID record, long revision, String subject, String into) {
        send(MERGED, revision, subject, """
                {"childId": "%s", "revision": %d, "birthMonth": "2012-01", "sex": "F",
                 "from": "%s", "into": "%s"}""".formatted(record, revision, subject, into));
    }

    public void unmerged(UUID record, long revision, String subject) {
        send(UNMERGED, revision, subject, """
                {"childId": "%s", "revision": %d, "birthMonth": "2012-01", "sex": "F"}""".formatted(record, revision));
    }

    public void send(String type, long revision, String subject, String data) {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                TestKafka.topic("safeguarding.cases.v1"), partition, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/cases-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_localauthority",
                        TestToken.AUTHORITY,
                        "ce_subjectkey",
                        "k1",
                        "ce_revision",
                        Long.toString(revision))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            kafka.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until all that was told has been heard: something more is told, and looked for.
    public void awaitHeard() {
        UUID last = Ids.next();
        unmerged(last, 1, pseudonym());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Traces.column("select record_id from merged_child where record_id = '" + last + "'"))
                        .hasSize(1));
    }

    /// The pseudonym of a child here.
    public static String subjectOf(String child) throws SQLException {
        return Traces.column("select subject from outbox where record_id = '" + child + "'")
                .getFirst();
    }

    /// The pseudonym of a child who is nowhere.
    public static String pseudonym() {
        return "-".repeat(7) + UUID.randomUUID();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
