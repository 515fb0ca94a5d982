package uk.safeguarding.cases.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import uk.safeguarding.platform.event.EventLogDatabase;
import uk.safeguarding.platform.event.OutboxSettings;
import uk.safeguarding.platform.event.Relay;
import uk.safeguarding.platform.event.RelayBatch;

/// Two instances of the service, of which one relays at a time.
@QuarkusTest
class TwoRelaysTest {

    private static final String SECOND = "second-relay";

    @Inject
    OutboxSettings settings;

    @Inject
    EventLogDatabase.Settings login;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void lose_and_reorder_nothing_when_one_takes_over_from_the_other() throws Exception {
        await().until(() -> !OutboxTable.relay().isEmpty());
        String first = OutboxTable.relay();
        assertThat(first).isNotEqualTo(SECOND);
        Relay second = secondRelay();
        Caseload caseload = new Caseload();
        second.start();
        try {
            caseload.start();
            caseload.awaitMore(50);
            assertThat(OutboxTable.relay()).isEqualTo(first);

            OutboxTable.endConnectionOfRelay();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> OutboxTable.relay().equals(SECOND));
            caseload.awaitMore(50);
        } finally {
            second.stop();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> OutboxTable.relay().equals(first));
        caseload.awaitMore(50);
        caseload.stop();
        OutboxTable.awaitAllSent();

        Topic topic = Topic.read();
        assertThat(new HashSet<>(topic.eventIds())).isEqualTo(new HashSet<>(OutboxTable.ids()));
        assertThat(topic.about(caseload.children())).isEqualTo(caseload.history());
        assertThat(topic.firstSeen().values())
                .allSatisfy(revisions -> assertThat(revisions)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, revisions.size())
                                .boxed()
                                .toList()));
    }

    /// As another instance of the service would have it, only quicker to take over.
    private Relay secondRelay() throws Exception {
        String named = url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + SECOND;
        OutboxSettings impatient = new OutboxSettings() {
            @Override
            public boolean enabled() {
                return settings.enabled();
            }

            @Override
            public String topic() {
                return settings.topic();
            }

            @Override
            public Duration poll() {
                return Duration.ofMillis(20);
            }

            @Override
            public Duration rest() {
                return Duration.ofMillis(5);
            }

            @Override
            public int batch() {
                return settings.batch();
            }
        };
        return new Relay(
                new EventLogDatabase(named, login), new RelayBatch(impatient, kafka, "cases-service"), impatient);
    }
}
