package uk.safeguarding.suite.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.safeguarding.suite.Part;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// How fast reporting catches up: while it is stopped, many events are put into the outbox of cases-service (copies of
/// recorded ones, each of a new record), and its relay brings them to Kafka; then reporting is started.
final class Projection {

    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    /// Counting the inbox costs the database some 50 ms each time, so it is done seldom: the rate is worked out of the
    /// instants at which events were received.
    private static final long COUNT_NANOS = Duration.ofSeconds(2).toNanos();

    private static final int ORIGINALS = 5_000;

    /// The compilers have done their work when so many events are in.
    private static final int TO_WARM_UP = 100_000;

    private static final String COPY = """
            with original as materialized (
                select * from outbox where type = 'cases.review.held.v1' order by sequence limit %d),
            times as (select ? / count(*) + 1 as needed from original)
            insert into outbox (id, type, subject, subject_key, local_authority, record_id, revision, data)
            select uuidv7(), type, subject, subject_key, local_authority, copy, revision, replace(data, record_id::text, copy::text)
            from (select original.*, uuidv7() as copy from times, generate_series(1, needed), original) copies
            limit ?""".formatted(ORIGINALS);

    private final Suite suite;

    Projection(Suite suite) {
        this.suite = suite;
    }

    List<Measurement> measure(int events) throws Exception {
        Part reporting = suite.part(Service.REPORTING);
        reporting.stop();
        double relayed = relay(events);
        try (Connection inbox = suite.database(Service.REPORTING);
                Connection outbox = suite.database(Service.CASES)) {
            long recorded = number(outbox, "select count(*) from outbox");
            String since = text(inbox, "select clock_timestamp()");
            reporting.start();
            while (number(inbox, "select count(*) from inbox where source = '/cases-service'") < recorded) {
                LockSupport.parkNanos(COUNT_NANOS);
            }
            double first = rate(inbox, since, 0, TO_WARM_UP);
            double projected = rate(inbox, since, TO_WARM_UP, events);
            double read = read(recorded);
            String than = "a plain consumer that only reads";
            return List.of(
                    Measurement.of("relayed events", relayed, "events/s", than, read),
                    Measurement.of("projected events, after a start", first, "events/s", than, read),
                    Measurement.of("projected events", projected, "events/s", than, read)
                            .aimingAtLeast(10_000));
        }
    }

    /// Events a second that were taken in since an instant, those left out that came before the `from`th or after the
    /// `to`th.
    private static double rate(Connection inbox, String since, int from, int to) throws SQLException {
        return Double.parseDouble(text(inbox, """
                select count(*) / extract(epoch from max(received_at) - min(received_at))
                from (select received_at, row_number() over (order by received_at) as place from inbox where received_at > '%s') arrived
                where place between %d and %d""".formatted(since, from, to)));
    }

    /// Puts events into the outbox in one transaction, and waits until all are sent.
    private double relay(int events) throws SQLException {
        try (Connection outbox = suite.database(Service.CASES)) {
            outbox.setAutoCommit(false);
            try (PreparedStatement copy = outbox.prepareStatement(COPY);
                    Statement bell = outbox.createStatement()) {
                copy.setInt(1, events);
                copy.setInt(2, events);
                copy.executeUpdate();
                bell.execute("notify outbox");
            }
            outbox.commit();
            outbox.setAutoCommit(true);
            long committed = System.nanoTime();
            while (number(outbox, "select count(*) from outbox where sent_at is null") > 0) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return events / ((System.nanoTime() - committed) / 1e9);
        }
    }

    /// Events a second of the same topic, read from its beginning and thrown away.
    private double read(long events) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(login())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Service.CASES.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long began = System.nanoTime();
            long read = 0;
            while (read < events) {
                read += consumer.poll(Duration.ofSeconds(5)).count();
            }
            return read / ((System.nanoTime() - began) / 1e9);
        }
    }

    private Map<String, Object> login() {
        Map<String, Object> login = new HashMap<>(suite.kafka(Service.REPORTING));
        login.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        login.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        login.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return login;
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
