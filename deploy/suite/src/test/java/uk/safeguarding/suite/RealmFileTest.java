package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    /// Which let do something with records that other permissions let read.
    private static final Pattern ADDED_TO_OTHERS = Pattern.compile("__(CORRECTION|ACCESS_REQUEST)__");

    private static final DemonstrationUser IRO = new DemonstrationUser("iro", "E08000018");

    @TempDir
    private Path directory;

    private final RealmFile realm;

    RealmFileTest() throws IOException {
        realm = RealmFile.in(Path.of(System.getProperty("suite.root")));
    }

    @Test
    void has_a_role_for_each_kind_of_person() {
        assertThat(realm.roles())
                .containsExactlyInAnyOrder(
                        "records-officer",
                        "loader",
                        "social-worker",
                        "team-manager",
                        "iro",
                        "cp-chair",
                        "conference-admin",
                        "lado",
                        "mash",
                        "partner-agency",
                        "analyst",
                        "performance-lead",
                        "quality-assurance-manager",
                        "privacy-officer");
    }

    @Test
    void contains_reading_in_writing() {
        assertThat(realm.permissions("iro", Service.CASES)).contains("CASES__REVIEW__RW", "CASES__REVIEW__RO");
        for (String role : realm.roles()) {
            for (Service service : Service.values()) {
                assertThat(realm.permissions(role, service))
                        .filteredOn(permission -> permission.endsWith("__RW")
                                && !ADDED_TO_OTHERS.matcher(permission).find())
                        .allSatisfy(permission -> assertThat(realm.permissions(role, service))
                                .contains(permission.replace("__RW", "__RO")));
            }
        }
    }

    @Test
    void shows_figures_unsuppressed_to_few() {
        assertThat(realm.roles())
                .filteredOn(role -> realm.permissions(role, Service.REPORTING).contains("REPORTING__METRIC__RO"))
                .containsExactlyInAnyOrder("performance-lead", "quality-assurance-manager");
        assertThat(realm.roles())
                .filteredOn(role -> realm.permissions(role, Service.REPORTING).contains("REPORTING__IRO_METRIC__RO"))
                .containsExactlyInAnyOrder("iro", "social-worker", "team-manager");
        assertThat(realm.roles())
                .filteredOn(role ->
                        realm.permissions(role, Service.REPORTING).contains("REPORTING__CONFERENCES_METRIC__RO"))
                .containsExactlyInAnyOrder("cp-chair", "social-worker", "team-manager");
        assertThat(realm.roles())
                .filteredOn(role -> realm.permissions(role, Service.REPORTING).contains("REPORTING__LADO_LINEAGE__RO"))
                .containsExactly("lado");
    }

    @Test
    void has_the_password_grant_for_the_demonstration_alone() throws IOException {
        JsonNode imported = imported();

        assertThat(imported.get("displayName").asText()).contains("DEMONSTRATION ONLY");
        assertThat(imported.get("clients"))
                .filteredOn(client -> client.path("directAccessGrantsEnabled").asBoolean(false))
                .extracting(client -> client.get("clientId").asText())
                .containsExactly("suite-cli");
    }

    @Test
    void carries_no_secret_until_it_is_imported() throws IOException {
        assertThat(imported().toString())
                .contains("http://localhost:8081/q/swagger-ui", "secret-of-reporting")
                .doesNotContain("${CASES_URL}", "${REPORTING_WEB_SECRET}");
    }

    @Test
    void is_imported_with_people_whose_passwords_are_hashed() throws IOException {
        Secrets secrets = new Secrets(directory);
        JsonNode user = imported().get("users").valueStream().toList().getLast();

        assertThat(user.get("username").asText()).isEqualTo("iro.E08000018");
        assertThat(user.at("/attributes/localAuthority/0").asText()).isEqualTo("E08000018");
        assertThat(user.at("/attributes/staffId/0").asText()).isEqualTo("IRO");
        assertThat(user.toString()).doesNotContain(secrets.password(IRO.secret()));
    }

    @Test
    void is_the_same_text_at_every_start_unless_something_has_changed() throws IOException {
        assertThat(imported()).isEqualTo(imported());
    }

    @Test
    void lets_people_in_by_code_with_pkce_from_known_addresses() throws IOException {
        JsonNode imported = imported();

        assertThat(imported.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(imported.get("eventsEnabled").asBoolean()).isTrue();
        assertThat(imported.get("clients"))
                .noneMatch(client -> client.path("implicitFlowEnabled").asBoolean(false));
        assertThat(imported.get("clients"))
                .filteredOn(client -> client.path("standardFlowEnabled").asBoolean(false))
                .isNotEmpty()
                .allSatisfy(client -> {
                    assertThat(client.at("/attributes/pkce.code.challenge.method")
                                    .asText())
                            .isEqualTo("S256");
                    assertThat(client.get("redirectUris").toString()).doesNotContain("*");
                });
    }

    @Test
    void is_for_production_without_the_demonstration() throws IOException {
        RealmFile production = realm.forProduction();
        JsonNode text = new ObjectMapper().readTree(production.text());

        assertThat(production.roles()).contains("iro").doesNotContain("loader");
        assertThat(text.get("displayName").asText()).doesNotContain("DEMONSTRATION");
        assertThat(text.get("clients"))
                .isNotEmpty()
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(false));
        assertThat(text.get("users")).allMatch(user -> user.has("serviceAccountClientId"));
    }

    private JsonNode imported() throws IOException {
        String text = realm.forImport(
                Map.of("CASES_URL", "http://localhost:8081", "REPORTING_WEB_SECRET", "secret-of-reporting"),
                List.of(IRO),
                new Secrets(directory));
        return new ObjectMapper().readTree(text);
    }
}
