package uk.safeguarding.platform.testing;

import java.util.Map;
import java.util.Properties;

/// The broker of the tests, as a user to whom everything is allowed, and this module's own topics on it.
public final class TestKafka {

    private TestKafka() {}

    /// The module's own topic for one of the suite's, such as `safeguarding.cases.v1`.
    public static String topic(String name) {
        TestInfrastructure.prepare();
        return TestSettings.get("topic.prefix") + name;
    }

    /// What a client needs to connect; serialisers and the rest are the test's.
    public static Properties properties() {
        TestInfrastructure.prepare();
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "bootstrap.servers",
                TestSettings.get("kafka.bootstrap.servers"),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login()));
        return properties;
    }

    /// Ends the broker with SIGKILL. The test that does this starts it again, whatever happens.
    public static void kill() {
        TestInfrastructure.prepare();
        EmbeddedServers.control("kill kafka");
    }

    /// Starts the killed broker again, on the same port, and waits until clients can log in.
    public static void start() {
        EmbeddedServers.control("start kafka");
    }

    private static String login() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"test\" password=\"%s\";"
                .formatted(TestSettings.get("kafka.password"));
    }
}
