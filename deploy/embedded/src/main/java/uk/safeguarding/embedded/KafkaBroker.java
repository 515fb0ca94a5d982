package uk.safeguarding.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// One broker that is its own controller.
///
/// Three listeners of the loopback address: `CLIENT` for the users (SCRAM-SHA-512), `INTERNAL` and `CONTROLLER` for the
/// broker itself, on free ports, with a password that is new at every start and never leaves this process.
final class KafkaBroker {

    private static final int NODE = 1;
    private static final String SELF = "broker";

    private final Path data;
    private final int clientPort;
    private final int internalPort = FreePort.or(0);
    private final int controllerPort = FreePort.or(0);
    private final String ownPassword = UUID.randomUUID().toString();
    private final KafkaRaftServer server;

    /// @param data is formatted at the first start
    /// @param superUsers of the CLIENT listener
    KafkaBroker(Path data, int clientPort, Set<String> superUsers) throws Exception {
        this.data = data;
        this.clientPort = clientPort;
        if (!Files.exists(data.resolve("meta.properties"))) {
            format();
        }
        this.server = new KafkaRaftServer(new KafkaConfig(configuration(superUsers), false), Time.SYSTEM);
    }

    void start() {
        server.startup();
    }

    void stop() {
        server.shutdown();
    }

    void awaitEnd() {
        server.awaitShutdown();
    }

    /// Makes topics, grants and users as they should be, and returns when the users can log in.
    void provide(Map<String, String> passwords) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(ownLogin())) {
            new KafkaSetUp(admin, "127.0.0.1:" + clientPort).provide(passwords);
        }
    }

    private void format() throws Exception {
        Files.createDirectories(data);
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setHasDynamicQuorum(false)
                    .run();
        }
    }

    private Map<String, Object> ownLogin() {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + internalPort,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                plainLogin());
    }

    private String plainLogin() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                .formatted(SELF, ownPassword);
    }

    private Map<String, Object> configuration(Set<String> superUsers) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("process.roles", "broker,controller");
        configuration.put("node.id", Integer.toString(NODE));
        configuration.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        configuration.put("log.dirs", data.toString());
        configuration.putAll(listeners());
        configuration.put("authorizer.class.name", StandardAuthorizer.class.getName());
        configuration.put(
                "super.users",
                Stream.concat(Stream.of(SELF), superUsers.stream())
                        .map(user -> "User:" + user)
                        .collect(Collectors.joining(";")));
        configuration.putAll(sizes());
        return configuration;
    }

    private Map<String, Object> listeners() {
        Map<String, Object> listeners = new HashMap<>();
        String brokers = "CLIENT://127.0.0.1:" + clientPort + ",INTERNAL://127.0.0.1:" + internalPort;
        listeners.put("listeners", brokers + ",CONTROLLER://127.0.0.1:" + controllerPort);
        listeners.put("advertised.listeners", brokers);
        listeners.put("controller.listener.names", "CONTROLLER");
        listeners.put("inter.broker.listener.name", "INTERNAL");
        listeners.put(
                "listener.security.protocol.map",
                "CLIENT:SASL_PLAINTEXT,INTERNAL:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        listeners.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        listeners.put("sasl.mechanism.controller.protocol", "PLAIN");
        listeners.put("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        listeners.put(
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        for (String own : new String[] {"internal", "controller"}) {
            listeners.put("listener.name." + own + ".sasl.enabled.mechanisms", "PLAIN");
            listeners.put("listener.name." + own + ".plain.sasl.jaas.config", plainLogin());
        }
        return listeners;
    }

    /// One broker holds one copy of everything, and what Kafka keeps for itself is small here. A restart after a kill
    /// waits until the broker's former session has run out, hence the short one.
    private static Map<String, Object> sizes() {
        Map<String, Object> sizes = new HashMap<>();
        sizes.put("auto.create.topics.enable", "false");
        sizes.put("default.replication.factor", "1");
        sizes.put("offsets.topic.replication.factor", "1");
        sizes.put("offsets.topic.num.partitions", "3");
        sizes.put("transaction.state.log.replication.factor", "1");
        sizes.put("transaction.state.log.min.isr", "1");
        sizes.put("transaction.state.log.num.partitions", "1");
        sizes.put("share.coordinator.state.topic.replication.factor", "1");
        sizes.put("share.coordinator.state.topic.min.isr", "1");
        sizes.put("share.coordinator.state.topic.num.partitions", "1");
        sizes.put("group.initial.rebalance.delay.ms", "0");
        sizes.put("log.cleaner.dedupe.buffer.size", "4194304");
        sizes.put("broker.session.timeout.ms", "4000");
        sizes.put("broker.heartbeat.interval.ms", "500");
        return sizes;
    }
}
