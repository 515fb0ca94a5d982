package uk.safeguarding.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.errors.SaslAuthenticationException;

/// Brings topics, grants and users to the wanted state, whatever was there.
final class KafkaSetUp {

    /// The least that RFC 5802 and Kafka accept; the passwords are long random ones.
    private static final int SCRAM_ITERATIONS = 4096;

    private static final int LOGIN_TRIES = 200;

    private final Admin admin;
    private final String clientAddress;

    KafkaSetUp(Admin admin, String clientAddress) {
        this.admin = admin;
        this.clientAddress = clientAddress;
    }

    /// Users come last and together: the broker learns all this in order, so when one can log in, the rest is known.
    void provide(Map<String, String> passwords) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = KafkaGrants.WRITERS.keySet().stream()
                .filter(topic -> !existing.contains(topic))
                .map(topic -> new NewTopic(topic, KafkaGrants.PARTITIONS, (short) 1))
                .toList();
        admin.createTopics(missing).all().get();
        admin.createAcls(KafkaGrants.bindings()).all().get();
        List<UserScramCredentialAlteration> users = new ArrayList<>();
        ScramCredentialInfo scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS);
        passwords.forEach((user, password) -> users.add(new UserScramCredentialUpsertion(user, scram, password)));
        admin.alterUserScramCredentials(users).all().get();
        Map.Entry<String, String> one = passwords.entrySet().iterator().next();
        awaitLogin(one.getKey(), one.getValue());
    }

    private void awaitLogin(String user, String password) throws ExecutionException, InterruptedException {
        Map<String, Object> login = new HashMap<>();
        login.put("bootstrap.servers", clientAddress);
        login.put("security.protocol", "SASL_PLAINTEXT");
        login.put("sasl.mechanism", "SCRAM-SHA-512");
        login.put("sasl.jaas.config", EmbeddedKafka.jaasConfig(user, password));
        for (int tries = 1; ; tries++) {
            try (Admin client = Admin.create(login)) {
                client.describeCluster().nodes().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof SaslAuthenticationException) || tries == LOGIN_TRIES) {
                    throw e;
                }
                Thread.sleep(25);
            }
        }
    }
}
