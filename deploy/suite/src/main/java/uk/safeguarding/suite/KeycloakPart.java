package uk.safeguarding.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import uk.safeguarding.embedded.Keycloak;

/// Keycloak with the demonstration's realm and people.
///
/// All it knows comes from the realm file and the secrets, so when those or the ports have changed since the last
/// start, its data is thrown away and imported again. People keep the subject of their tokens.
final class KeycloakPart implements Part {

    static final String WEB_CLIENT = "reporting-web";

    private final RealmFile realm;
    private final StateDirectory state;
    private final Ports ports;
    private final Secrets secrets;
    private final Keycloak.Settings settings;
    private final Keycloak keycloak;

    KeycloakPart(Path root, StateDirectory state, Ports ports, Secrets secrets) throws IOException {
        this.realm = RealmFile.in(root);
        this.state = state;
        this.ports = ports;
        this.secrets = secrets;
        this.settings = new Keycloak.Settings(
                root.resolve("deploy/embedded/target/keycloak"),
                state.of("keycloak"),
                state.of("keycloak/realm.json"),
                RealmFile.REALM,
                ports.keycloak(),
                secrets.password("keycloak-admin"),
                state.log("Keycloak"));
        this.keycloak = new Keycloak(settings);
    }

    static String webSecret(Secrets secrets) {
        return secrets.password(WEB_CLIENT);
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public void start() throws IOException {
        String wanted = realm.forImport(placeholders(ports, secrets), people(), secrets);
        Path imported = state.of("keycloak/imported.sha256");
        if (!Files.exists(imported) || !Files.readString(imported).equals(digest(wanted))) {
            state.empty("keycloak");
            Secrets.write(settings.realm(), wanted);
        }
        keycloak.start();
        Files.writeString(imported, digest(wanted));
    }

    /// What the realm file leaves open.
    static Map<String, String> placeholders(Ports ports, Secrets secrets) {
        Map<String, String> placeholders = new HashMap<>();
        for (Service service : Service.values()) {
            placeholders.put(service.name() + "_URL", ports.url(service).toString());
        }
        placeholders.put("REPORTING_WEB_SECRET", webSecret(secrets));
        placeholders.put("REPORTING_SERVICE_ACCOUNT_SECRET", secrets.password(Tokens.SERVICE_ACCOUNT));
        placeholders.put("LOCAL_AUTHORITY", DemonstrationUser.HOME_AUTHORITY);
        for (Partner partner : Partner.values()) {
            placeholders.putAll(partner.placeholders(secrets));
        }
        return placeholders;
    }

    private List<DemonstrationUser> people() {
        return DemonstrationUser.AUTHORITIES.stream()
                .flatMap(authority -> realm.roles().stream().map(role -> new DemonstrationUser(role, authority)))
                .toList();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void stop() {
        keycloak.close();
    }

    @Override
    public void kill() {
        keycloak.kill();
    }

    @Override
    public boolean isAlive() {
        return keycloak.isAlive();
    }

    @Override
    public long pid() {
        return keycloak.pid();
    }

    @Override
    public Path log() {
        return settings.log();
    }
}
