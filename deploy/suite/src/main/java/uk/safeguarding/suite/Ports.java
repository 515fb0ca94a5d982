package uk.safeguarding.suite;

import java.net.URI;

/// Where the parts of a suite listen: all ports move with one number.
///
/// @param base 8000 unless moved; from 1000 to 54000, so that no port is a privileged one or past 65535
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8000;
    static final int LOWEST_BASE = 1000;
    static final int HIGHEST_BASE = 54_000;

    private static final int SERVICES = 80;
    private static final int MANAGEMENT = 1080;
    private static final int KEYCLOAK = 180;
    private static final int POSTGRES = 7432;
    private static final int KAFKA = 11_092;

    /// @throws Refusal if the base is out of range
    public Ports {
        if (base < LOWEST_BASE || base > HIGHEST_BASE) {
            throw new Refusal(
                    "--port-base must be from " + LOWEST_BASE + " to " + HIGHEST_BASE + ", but was " + base + ".");
        }
    }

    public int of(Service service) {
        return base + SERVICES + service.number();
    }

    public int managementOf(Service service) {
        return base + MANAGEMENT + service.number();
    }

    public int keycloak() {
        return base + KEYCLOAK;
    }

    public int postgres() {
        return base + POSTGRES;
    }

    public int kafka() {
        return base + KAFKA;
    }

    /// The JDBC address of the service's database.
    public String database(Service service) {
        return "jdbc:postgresql://127.0.0.1:" + postgres() + "/" + service.database();
    }

    public URI url(Service service) {
        return URI.create("http://localhost:" + of(service));
    }

    public URI management(Service service) {
        return URI.create("http://localhost:" + managementOf(service));
    }

    /// The issuer of the suite's tokens.
    public URI realm() {
        return URI.create("http://localhost:" + keycloak() + "/realms/" + RealmFile.REALM);
    }
}
