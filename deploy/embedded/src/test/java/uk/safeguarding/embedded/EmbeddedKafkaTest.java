package uk.safeguarding.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String CASES = "safeguarding.cases.v1";

    private static final Map<String, String> PASSWORDS = Map.of(
            "cases-service", "of-cases",
            "conferences-service", "of-conferences",
            "lado-service", "of-lado",
            "reporting-service", "of-reporting",
            "admin", "of-admin");

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws IOException {
        kafka = EmbeddedKafka.start(new EmbeddedKafka.Options(directory, 0, PASSWORDS, Set.of("admin")));
    }

    @AfterAll
    static void stop() throws IOException {
        kafka.close();
    }

    @Test
    void lets_each_service_write_its_own_topic_reporting_read_it_and_conferences_that_of_cases() throws Exception {
        send("cases-service", CASES, "written by its owner");
        for (String reader : List.of("reporting-service", "conferences-service")) {
            assertThat(readAll(reader, reader, CASES)).contains("written by its owner");
        }
    }

    @Test
    void refuses_a_foreign_writer() {
        for (String foreigner : List.of("lado-service", "conferences-service", "reporting-service")) {
            assertThatThrownBy(() -> send(foreigner, CASES, "forged")).hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void refuses_a_producer_the_events_and_the_reader_a_foreign_group() {
        assertThatThrownBy(() -> readAll("cases-service", "reporting-service", CASES))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> readAll("conferences-service", "conferences-service", "safeguarding.lado.v1"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> readAll("reporting-service", "somebody-else", CASES))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void refuses_a_wrong_password_and_an_administrator_who_is_none() {
        Map<String, Object> wrong = new HashMap<>(kafka.clientProperties("cases-service"));
        wrong.put("sasl.jaas.config", EmbeddedKafka.jaasConfig("cases-service", "wrong"));
        assertThatThrownBy(() -> nodes(wrong)).hasCauseInstanceOf(SaslAuthenticationException.class);
        try (Admin admin = Admin.create(Map.copyOf(kafka.clientProperties("cases-service")))) {
            assertThatThrownBy(() -> admin.deleteTopics(List.of(CASES)).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void has_the_three_topics_of_twelve_partitions() throws Exception {
        try (Admin admin = Admin.create(Map.copyOf(kafka.clientProperties("admin")))) {
            var topics = admin.describeTopics(KafkaGrants.WRITERS.keySet())
                    .allTopicNames()
                    .get();
            assertThat(topics).hasSize(3);
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
        }
    }

    @Test
    void keeps_events_when_killed_and_answers_on_the_same_port() throws Exception {
        send("lado-service", "safeguarding.lado.v1", "before the kill");
        long killed = kafka.pid();
        int port = kafka.port();
        kafka.kill();
        assertThat(kafka.isAlive()).isFalse();
        long began = System.nanoTime();
        kafka.restart();
        System.out.printf(
                "Kafka answered %d ms after a restart from SIGKILL%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        assertThat(kafka.pid()).isNotEqualTo(killed);
        assertThat(kafka.port()).isEqualTo(port);
        assertThat(readAll("reporting-service", "reporting-service-again", "safeguarding.lado.v1"))
                .containsExactly("before the kill");
        send("lado-service", "safeguarding.lado.v1", "after the kill");
    }

    private static void send(String user, String topic, String value) throws ExecutionException, InterruptedException {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties(user));
        properties.put("acks", "all");
        properties.put("enable.idempotence", "true");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static List<String> readAll(String user, String group, String topic) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties(user));
        properties.put("group.id", group);
        properties.put("auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int tries = 0; tries < 60 && values.isEmpty(); tries++) {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> values.add(event.value()));
            }
        }
        return values;
    }

    private static int nodes(Map<String, Object> properties) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(properties)) {
            return admin.describeCluster().nodes().get().size();
        }
    }
}
