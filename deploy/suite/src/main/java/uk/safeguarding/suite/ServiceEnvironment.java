package uk.safeguarding.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import uk.safeguarding.embedded.DatabaseAccess;
import uk.safeguarding.embedded.EmbeddedKafka;

/// What a service is told by environment variables: addresses, and the secrets that are its own.
final class ServiceEnvironment {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String MANY_A_MINUTE = "1000000";
    private static final String AUTHORITY_NAMES = "cases-service/src/main/resources/geography/local-authorities.csv";

    private final Path root;
    private final Ports ports;
    private final Secrets secrets;

    ServiceEnvironment(Path root, Ports ports, Secrets secrets) {
        this.root = root;
        this.ports = ports;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.realm().toString());
        // samples and measurements come from one person, many requests a second
        environment.put("LIMITS_USER", MANY_A_MINUTE);
        environment.put("LIMITS_CLIENT", MANY_A_MINUTE);
        environment.put("PSEUDONYM_KEY", secrets.key("pseudonym-key"));
        environment.put("PSEUDONYM_KEY_ID", "k1");
        addDatabase(service, environment);
        addKafka(service, environment);
        if (service == Service.REPORTING) {
            addProducers(environment);
            environment.put("LOCAL_AUTHORITIES", root.resolve(AUTHORITY_NAMES).toString());
        }
        return environment;
    }

    private void addDatabase(Service service, Map<String, String> environment) {
        DatabaseAccess access = PostgresPart.access(service, secrets);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", ports.database(service));
        environment.put("QUARKUS_DATASOURCE_USERNAME", access.application());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", access.applicationPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", access.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", access.ownerPassword());
        if (service.isProducer()) {
            environment.put("EVENT_LOG_USERNAME", access.relay());
            environment.put("EVENT_LOG_PASSWORD", access.relayPassword());
        }
    }

    private void addKafka(Service service, Map<String, String> environment) {
        String user = service.module();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", LOOPBACK + ":" + ports.kafka());
        environment.put("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
        environment.put("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");
        environment.put("KAFKA_SASL_JAAS_CONFIG", EmbeddedKafka.jaasConfig(user, KafkaPart.password(user, secrets)));
    }

    private void addProducers(Map<String, String> environment) {
        for (Service producer : Service.values()) {
            if (producer.isProducer()) {
                environment.put(
                        "PRODUCERS_" + producer.name() + "_URL",
                        ports.url(producer).toString());
            }
        }
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", ports.realm().toString());
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", Tokens.SERVICE_ACCOUNT);
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", secrets.password(Tokens.SERVICE_ACCOUNT));
        environment.put("REPORT_OIDC_CLIENT_ID", KeycloakPart.WEB_CLIENT);
        environment.put("REPORT_OIDC_CLIENT_SECRET", KeycloakPart.webSecret(secrets));
    }
}
