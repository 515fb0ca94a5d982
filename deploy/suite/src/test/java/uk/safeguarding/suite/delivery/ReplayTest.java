package uk.safeguarding.suite.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.safeguarding.embedded.EmbeddedKafka;
import uk.safeguarding.suite.Part;
import uk.safeguarding.suite.RunningSuite;
import uk.safeguarding.suite.RutlandLoad;
import uk.safeguarding.suite.Service;
import uk.safeguarding.suite.Suite;

/// Everything that was ever published, delivered once more: every figure stays as it was.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class ReplayTest {

    private static final String RUTLAND = "E06000017";
    private static final String REPORT = "/v1/annual-reports/" + RUTLAND + "/2013-14";
    private static final String RECORDS_BEHIND_A_FIGURE =
            "/v1/metrics/reviews-in-timescale/lineage?pageSize=200&period=2013-14";
    private static final Duration ARRIVAL = Duration.ofMinutes(2);

    private final Suite suite;
    private final Part service;
    private final Reporting reporting;
    private final Admin kafka;

    ReplayTest(Suite suite) {
        this.suite = suite;
        this.service = suite.part(Service.REPORTING);
        this.reporting = new Reporting(suite, RUTLAND);
        this.kafka = Admin.create(asReporting(suite));
    }

    /// Where reporting begins to read is reporting's own to say.
    private static Map<String, Object> asReporting(Suite suite) {
        String user = Service.REPORTING.module();
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + suite.ports().kafka(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                EmbeddedKafka.jaasConfig(user, suite.secrets().password("kafka/" + user)));
    }

    @BeforeAll
    static void load(Suite suite) throws IOException {
        RutlandLoad.requireIn(suite);
    }

    @AfterEach
    void close() {
        reporting.close();
        kafka.close();
    }

    @Test
    void delivered_a_second_time_every_event_changes_nothing() throws Exception {
        List<String> before = told();

        service.stop();
        try {
            rewind();
        } finally {
            service.start();
        }
        await().atMost(ARRIVAL).until(() -> lag() == 0);

        assertThat(told()).isEqualTo(before);
    }

    @Test
    void made_again_from_nothing_every_figure_is_the_same() throws Exception {
        List<String> before = told();

        service.stop();
        try {
            empty();
            rewind();
        } finally {
            service.start();
        }
        await().atMost(ARRIVAL).until(() -> lag() == 0);

        assertThat(told()).isEqualTo(before);
    }

    /// The report and the records behind one of its figures, when everything has arrived, without the instant at which
    /// they were asked for.
    private List<String> told() throws InterruptedException, SQLException {
        reporting.awaitMatch();
        JsonNode report = await().atMost(ARRIVAL)
                .until(
                        () -> reporting.get(REPORT),
                        answer -> answer.get("complete").asBoolean());
        return Stream.of(report, reporting.get(RECORDS_BEHIND_A_FIGURE))
                .map(answer -> answer.toString().replaceAll("\"knownAt\":\"[^\"]*\"", "\"knownAt\":\"\""))
                .toList();
    }

    /// Makes the broker forget what reporting has read.
    private void rewind() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> first = offsets(OffsetSpec.earliest());
        kafka.alterConsumerGroupOffsets(
                        Service.REPORTING.module(),
                        first.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, start -> new OffsetAndMetadata(start.getValue()))))
                .all()
                .get();
        assertThat(lag()).isGreaterThan(1_000);
    }

    /// How many events reporting has not yet acknowledged.
    private long lag() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = kafka.listConsumerGroupOffsets(Service.REPORTING.module())
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets(OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> end.getValue() - read.get(end.getKey()).offset())
                .sum();
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) throws ExecutionException, InterruptedException {
        List<String> topics = Stream.of(Service.values())
                .filter(Service::isProducer)
                .map(Service::topic)
                .toList();
        Map<TopicPartition, OffsetSpec> asked = kafka.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        return kafka.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    /// Takes everything out of reporting's database that came from events.
    private void empty() throws SQLException {
        try (Connection database = suite.database(Service.REPORTING);
                Statement statement = database.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        execute (select 'truncate inbox, parked_event, ' || string_agg(relname, ', ') from pg_class
                                 where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like '%\\_fact');
                    end $$""");
        }
    }
}
