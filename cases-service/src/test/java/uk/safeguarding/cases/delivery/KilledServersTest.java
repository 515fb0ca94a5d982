package uk.safeguarding.cases.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.testing.TestDatabase;
import uk.safeguarding.platform.testing.TestKafka;

/// Kafka and PostgreSQL ended with SIGKILL while commands are sent.
@QuarkusTest
class KilledServersTest {

    private static final int SOME = 60;

    @Test
    void publishes_all_that_was_acknowledged_when_Kafka_is_killed() throws Exception {
        Caseload caseload = new Caseload();
        caseload.start();
        caseload.awaitMore(SOME);
        TestKafka.kill();
        try {
            // Recording does not need the broker.
            caseload.awaitMore(SOME);
        } finally {
            TestKafka.start();
        }
        caseload.awaitMore(SOME);
        caseload.stop();

        all_that_was_acknowledged_is_on_the_topic(caseload);
    }

    @Test
    void publishes_all_that_was_acknowledged_when_PostgreSQL_is_killed() throws Exception {
        Caseload caseload = new Caseload();
        caseload.start();
        caseload.awaitMore(SOME);
        try {
            TestDatabase.kill();
        } finally {
            TestDatabase.start();
        }
        caseload.awaitMore(SOME);
        caseload.stop();

        all_that_was_acknowledged_is_on_the_topic(caseload);
    }

    private static void all_that_was_acknowledged_is_on_the_topic(Caseload caseload) throws Exception {
        OutboxTable.awaitAllSent();
        Topic topic = Topic.read();
        assertThat(topic.about(caseload.children())).isEqualTo(caseload.history());
        assertThat(new HashSet<>(topic.eventIds())).isEqualTo(new HashSet<>(OutboxTable.ids()));
    }
}
