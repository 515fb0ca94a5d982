package uk.safeguarding.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.embedded.EmbeddedKafka;

/// Kafka with a topic for each producer, and a user for each service.
final class KafkaPart implements Part {

    private final EmbeddedKafka.Options options;
    private @Nullable EmbeddedKafka broker;

    KafkaPart(StateDirectory state, Ports ports, Secrets secrets) {
        this.options = new EmbeddedKafka.Options(
                state.of("kafka"),
                ports.kafka(),
                Arrays.stream(Service.values())
                        .map(Service::module)
                        .collect(Collectors.toMap(user -> user, user -> password(user, secrets))),
                Set.of());
    }

    static String password(String user, Secrets secrets) {
        return secrets.password("kafka/" + user);
    }

    /// What a client of that service needs to log in.
    Map<String, String> login(Service service) {
        return running().clientProperties(service.module());
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public void start() throws IOException {
        if (broker != null) {
            broker.restart();
        } else {
            broker = EmbeddedKafka.start(options);
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
        }
    }

    @Override
    public void kill() {
        running().kill();
    }

    @Override
    public boolean isAlive() {
        return broker != null && broker.isAlive();
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public Path log() {
        return options.directory().resolve("kafka.log");
    }

    private EmbeddedKafka running() {
        if (broker == null) {
            throw new IllegalStateException("Kafka was not started");
        }
        return broker;
    }
}
