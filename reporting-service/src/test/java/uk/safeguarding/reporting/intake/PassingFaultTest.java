package uk.safeguarding.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.intake.IntakeHealth;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestKafka;
import uk.safeguarding.reporting.testing.Facts;
import uk.safeguarding.reporting.testing.Producer;
import uk.safeguarding.reporting.testing.SampleEvent;

/// What is nobody's fault is waited for: nothing is parked, skipped or counted twice.
@QuarkusTest
class PassingFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    @Readiness
    IntakeHealth health;

    private final Producer producer = new Producer();
    private final List<SampleEvent> sent = new ArrayList<>();

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void a_database_that_refuses_is_waited_for_and_the_service_says_that_it_is_not_ready() {
        long parked = parked();
        Facts.execute("alter table inbox rename to inbox_away");
        try {
            send(20);
            await().atMost(PATIENCE).until(() -> health.call().getStatus() == Status.DOWN);
        } finally {
            Facts.execute("alter table inbox_away rename to inbox");
        }
        await().atMost(PATIENCE).untilAsserted(this::assertEachCountedOnce);
        await().atMost(PATIENCE).until(() -> health.call().getStatus() == Status.UP);
        assertThat(parked()).isEqualTo(parked);
    }

    @Test
    void a_database_killed_under_load_costs_nothing() {
        long parked = parked();
        send(300);
        TestDatabase.kill();
        try {
            send(300);
        } finally {
            TestDatabase.start();
        }
        send(300);
        await().atMost(PATIENCE).untilAsserted(this::assertEachCountedOnce);
        assertThat(parked()).isEqualTo(parked);
    }

    @Test
    void a_broker_killed_under_load_costs_nothing() {
        send(300);
        TestKafka.kill();
        TestKafka.start();
        send(300);
        await().atMost(PATIENCE).untilAsserted(this::assertEachCountedOnce);
    }

    private void send(int events) {
        SampleEvent[] batch = new SampleEvent[events];
        for (int i = 0; i < events; i++) {
            batch[i] = SampleEvent.reviewScheduled(Ids.next())
                    .header("ce_subject", "an-invented-pseudonym-of-43-characters-%04d".formatted(i % 50));
        }
        producer.send(batch);
        sent.addAll(List.of(batch));
    }

    private void assertEachCountedOnce() {
        String[] ids = sent.stream().map(event -> event.id().toString()).toArray(String[]::new);
        assertThat(Facts.count(
                        "select count(*) from review_fact where event_id::text = any (string_to_array(?, ' '))",
                        String.join(" ", ids)))
                .isEqualTo(ids.length);
        assertThat(Facts.count(
                        "select count(*) from inbox where event_id::text = any (string_to_array(?, ' '))",
                        String.join(" ", ids)))
                .isEqualTo(ids.length);
    }

    private static long parked() {
        return Facts.count("select count(*) from parked_event");
    }
}
