package uk.safeguarding.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The roles of the realm that Keycloak imports, so that a test's token says what Keycloak's would.
public final class Realm {

    private static final Realm OF_SUITE = read();

    private final JsonNode roles;

    private final Map<String, Map<String, Set<String>>> permissions = new ConcurrentHashMap<>();

    private Realm(JsonNode roles) {
        this.roles = roles;
    }

    /// The realm of `deploy/keycloak`, read once: most requests of the tests begin with it.
    public static Realm ofSuite() {
        return OF_SUITE;
    }

    private static Realm read() {
        try {
            return new Realm(new ObjectMapper()
                    .readTree(SuiteTree.root()
                            .resolve("deploy/keycloak/safeguarding-realm.json")
                            .toFile())
                    .get("roles"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The realm roles, such as `iro`.
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        roles.get("realm").forEach(role -> names.add(role.get("name").asText()));
        return names;
    }

    /// The permissions of a realm role at each service, those that others contain included.
    ///
    /// @throws IllegalArgumentException for a role that the realm does not have
    public Map<String, Set<String>> permissions(String realmRole) {
        return permissions.computeIfAbsent(realmRole, this::gathered);
    }

    private Map<String, Set<String>> gathered(String realmRole) {
        Map<String, Set<String>> gathered = new TreeMap<>();
        addRealmRole(realmRole, gathered, new HashSet<>());
        return gathered;
    }

    private void addRealmRole(String name, Map<String, Set<String>> permissions, Set<String> seen) {
        if (seen.add(name)) {
            addComposites(named(roles.get("realm"), name), permissions, seen);
        }
    }

    private void addPermission(
            String service, String permission, Map<String, Set<String>> permissions, Set<String> seen) {
        if (permissions.computeIfAbsent(service, any -> new TreeSet<>()).add(permission)) {
            addComposites(named(roles.get("client").get(service), permission), permissions, seen);
        }
    }

    private void addComposites(JsonNode role, Map<String, Set<String>> permissions, Set<String> seen) {
        JsonNode composites = role.path("composites");
        composites.path("realm").forEach(name -> addRealmRole(name.asText(), permissions, seen));
        composites
                .path("client")
                .properties()
                .forEach(service -> service.getValue()
                        .forEach(
                                permission -> addPermission(service.getKey(), permission.asText(), permissions, seen)));
    }

    private static JsonNode named(JsonNode candidates, String name) {
        for (JsonNode candidate : candidates) {
            if (candidate.get("name").asText().equals(name)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("The realm has no role " + name);
    }
}
