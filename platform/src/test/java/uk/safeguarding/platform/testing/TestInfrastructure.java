package uk.safeguarding.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// Gives every `@QuarkusTest` of a module a fresh database with its three roles, topics of its own, a pseudonym key and
/// the key against which its tokens are verified. Found by the service loader, so no test needs to name it.
public final class TestInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static final List<String> TOPICS =
            List.of("safeguarding.cases.v1", "safeguarding.conferences.v1", "safeguarding.lado.v1");
    private static final int PARTITIONS = 12;
    private static final String UNLIMITED = "1000000";

    @Override
    public Map<String, String> start() {
        prepare();
        Map<String, String> configuration = new HashMap<>(database());
        TestKafka.properties().forEach((name, value) -> configuration.put("kafka." + name, value.toString()));
        configuration.put("topic.prefix", TestSettings.get("topic.prefix"));
        configuration.put("pseudonym.key", TestSettings.get("pseudonym.key"));
        configuration.put("quarkus.oidc.auth-server-url", TestSettings.get("issuer"));
        String limited = "limits.clients." + LimitContract.LIMITED_CLIENT;
        configuration.put(limited + ".user", Integer.toString(LimitContract.OF_ITS_USER));
        configuration.put(limited + ".all", Integer.toString(LimitContract.OF_THE_CLIENT));
        // Tests ask as one person what a whole authority asks, as fast as the machine can.
        configuration.put("limits.clients." + TestToken.CLIENT + ".user", UNLIMITED);
        configuration.put("limits.clients." + TestToken.CLIENT + ".all", UNLIMITED);
        configuration.put("limits.body", "3s");
        configuration.put("jobs.poll", "200ms");
        configuration.put("jobs.forget-every", "1s");
        configuration.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        return configuration;
    }

    @Override
    public void stop() {
        // The servers end with Maven; the next module's tests use them too.
    }

    /// Makes what the tests of this JVM share, once. Also for tests without Quarkus.
    static synchronized void prepare() {
        if (TestSettings.has("ready")) {
            return;
        }
        try {
            Properties endpoints = EmbeddedServers.endpoints();
            for (String name : List.of("control.port", "kafka.bootstrap.servers")) {
                TestSettings.put(name, endpoints.getProperty(name));
            }
            TestSettings.put("kafka.password", endpoints.getProperty("kafka.user.test"));
            TestSettings.put("topic.prefix", "t" + random(4) + ".");
            TestSettings.put("pseudonym.key", Base64.getEncoder().encodeToString(bytes(32)));
            makeDatabase(endpoints);
            TestSettings.put("issuer", TestIssuer.start(TestKey.publicKey()));
            TestSettings.put("ready", "true");
            makeTopics();
        } catch (IOException e) {
            throw new IllegalStateException("The test infrastructure could not be started", e);
        }
    }

    private static void makeDatabase(Properties endpoints) {
        String name = SuiteTree.module().replaceAll("[^a-z0-9]", "_") + "_" + random(4);
        Stream.of("owner", "application", "relay")
                .forEach(role -> TestSettings.put("database." + role + ".password", random(16)));
        EmbeddedServers.control(String.join(
                " ",
                "provide",
                name,
                TestSettings.get("database.owner.password"),
                TestSettings.get("database.application.password"),
                TestSettings.get("database.relay.password")));
        TestSettings.put("database.name", name);
        TestSettings.put(
                "database.url",
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                endpoints.getProperty("postgres.host"), endpoints.getProperty("postgres.port"), name));
    }

    private static void makeTopics() {
        try (Admin admin = Admin.create(TestKafka.properties())) {
            admin.createTopics(TOPICS.stream()
                            .map(name -> new NewTopic(TestKafka.topic(name), PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> database() {
        String name = TestSettings.get("database.name");
        return Map.of(
                "quarkus.datasource.jdbc.url", TestSettings.get("database.url"),
                "quarkus.datasource.username", name + "_app",
                "quarkus.datasource.password", TestSettings.get("database.application.password"),
                "quarkus.flyway.username", name + "_owner",
                "quarkus.flyway.password", TestSettings.get("database.owner.password"),
                "event-log.username", name + "_relay",
                "event-log.password", TestSettings.get("database.relay.password"));
    }

    private static String random(int length) {
        return HexFormat.of().formatHex(bytes(length));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
