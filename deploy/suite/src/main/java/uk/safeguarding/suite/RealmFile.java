package uk.safeguarding.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The realm of the repository: roles, their permissions, clients and claims, without a secret and without people.
public final class RealmFile {

    public static final String REALM = "safeguarding";

    /// The service account's role: no person has it.
    public static final String SYSTEM_ROLE = "system";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<String>> TEAMS =
            Map.of("social-worker", List.of("TEAM-1"), "team-manager", List.of("TEAM-1"));
    private static final Map<String, String> AGENCIES = Map.of("partner-agency", "POLICE");

    private final String text;
    private final ObjectNode realm;

    private RealmFile(String text) throws JsonProcessingException {
        this.text = text;
        this.realm = (ObjectNode) JSON.readTree(text);
    }

    /// @param root of the checkout
    public static RealmFile in(Path root) throws IOException {
        return new RealmFile(Files.readString(root.resolve("deploy/keycloak/safeguarding-realm.json")));
    }

    /// The realm for real data: without the clients that have the password grant and without the role that loads
    /// samples.
    RealmFile forProduction() throws JsonProcessingException {
        ObjectNode changed = realm.deepCopy();
        changed.put("displayName", "Safeguarding suite");
        remove(
                changed.at("/clients"),
                client -> client.path("directAccessGrantsEnabled").asBoolean());
        remove(changed.at("/roles/realm"), role -> role.get("name").asText().equals(Load.ROLE));
        return new RealmFile(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(changed));
    }

    /// With its placeholders, as Keycloak fills them in from its environment.
    String text() {
        return text;
    }

    /// The roles that people can have, in the order of the file.
    public List<String> roles() {
        return names(realm.at("/roles/realm"))
                .filter(role -> !role.equals(SYSTEM_ROLE))
                .toList();
    }

    /// The fine permissions of a role on a service, those contained in others included.
    public Set<String> permissions(String role, Service service) {
        Set<String> permissions = new TreeSet<>();
        named(realm.at("/roles/realm"), role)
                .at("/composites/client/" + service.module())
                .forEach(permission -> addWithContained(permission.asText(), service, permissions));
        return permissions;
    }

    /// The services that a role's tokens name as audiences.
    public Set<String> audiences(String role) {
        Set<String> audiences = new TreeSet<>();
        named(realm.at("/roles/realm"), role)
                .at("/composites/client/uses")
                .forEach(service -> audiences.add(service.asText()));
        return audiences;
    }

    /// What Keycloak imports: placeholders filled in, and the people of the demonstration added.
    String forImport(Map<String, String> placeholders, List<DemonstrationUser> people, Secrets secrets)
            throws IOException {
        String filled = text;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            String value = new String(JsonStringEncoder.getInstance().quoteAsString(placeholder.getValue()));
            filled = filled.replace("${" + placeholder.getKey() + "}", value);
        }
        ObjectNode whole = (ObjectNode) JSON.readTree(filled);
        ArrayNode users = whole.withArray("users");
        people.forEach(person -> users.add(user(person, secrets.password(person.secret()))));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }

    private static ObjectNode user(DemonstrationUser person, String password) {
        ObjectNode user = JSON.createObjectNode();
        user.put("id", person.id().toString());
        user.put("username", person.username());
        user.put("enabled", true);
        user.put("firstName", "Demonstration");
        user.put("lastName", person.role());
        user.putArray("realmRoles").add(person.role());
        user.putArray("credentials").add(PasswordHash.credential(person.username(), password));
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("localAuthority").add(person.authority());
        attributes.putArray("staffId").add(person.staffId());
        TEAMS.getOrDefault(person.role(), List.of()).forEach(attributes.withArray("teams")::add);
        if (AGENCIES.containsKey(person.role())) {
            attributes.putArray("agency").add(AGENCIES.get(person.role()));
        }
        return user;
    }

    private void addWithContained(String permission, Service service, Set<String> permissions) {
        permissions.add(permission);
        named(realm.at("/roles/client/" + service.module()), permission)
                .at("/composites/client/" + service.module())
                .forEach(contained -> addWithContained(contained.asText(), service, permissions));
    }

    private static void remove(JsonNode list, Predicate<JsonNode> unwanted) {
        for (Iterator<JsonNode> elements = list.elements(); elements.hasNext(); ) {
            if (unwanted.test(elements.next())) {
                elements.remove();
            }
        }
    }

    private static JsonNode named(JsonNode roles, String name) {
        return StreamSupport.stream(roles.spliterator(), false)
                .filter(role -> role.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The realm has no role " + name));
    }

    private static Stream<String> names(JsonNode roles) {
        return StreamSupport.stream(roles.spliterator(), false)
                .map(role -> role.get("name").asText());
    }
}
