package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// The realm for real data, imported into the real Keycloak beside the demonstration's.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the import takes Keycloak 20 seconds
class ProductionRealmTest {

    private static final String NAME = "production";
    private static final String CHALLENGE = Jws.hash("a verifier of the code, of forty-three characters");

    private final Suite suite;
    private final Web web = new Web();
    private final URI keycloak;
    private final URI realm;
    private String[] admin = {};

    ProductionRealmTest(Suite suite) {
        this.suite = suite;
        this.keycloak = suite.ports().realm().resolve("/");
        this.realm = keycloak.resolve("/realms/" + NAME);
    }

    @BeforeAll
    void import_it() throws IOException {
        admin = new String[] {"Authorization", "Bearer " + tokenOfAdmin()};
        String text = suite.realm()
                .forProduction()
                .forImport(KeycloakPart.placeholders(suite.ports(), suite.secrets()), List.of(), suite.secrets());
        ObjectNode named = ((ObjectNode) new ObjectMapper().readTree(text)).put("realm", NAME);

        assertThat(web.post(keycloak.resolve("/admin/realms"), named.toString(), admin)
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    void remove_it() throws IOException {
        admin = new String[] {"Authorization", "Bearer " + tokenOfAdmin()};
        web.delete(keycloak.resolve("/admin/realms/" + NAME), admin);
    }

    @Test
    void has_no_password_grant_for_any_client() throws IOException {
        for (String client : clients()) {
            Map<String, String> form = new HashMap<>(
                    Map.of("grant_type", "password", "client_id", client, "username", "iro", "password", "iro"));
            form.put("client_secret", suite.secrets().password(client));

            HttpResponse<String> answer = token(form);

            assertThat(Web.json(answer).get("error").asText()).as(client).isIn("unauthorized_client", "invalid_client");
        }
        assertThat(Web.json(token(Map.of("grant_type", "password", "client_id", "swagger-ui", "username", "iro")))
                        .get("error")
                        .asText())
                .isEqualTo("unauthorized_client");
    }

    @Test
    void has_nobody_of_the_demonstration() throws IOException {
        assertThat(clients())
                .contains("swagger-ui", "reporting-web", "partner-police")
                .doesNotContain("suite-cli");
        assertThat(asked("/roles").findValuesAsText("name")).contains("iro").doesNotContain("loader");
        assertThat(asked("/users").findValuesAsText("username")).allMatch(name -> name.startsWith("service-account-"));
    }

    @Test
    void lets_people_in_by_code_and_pkce_only() throws IOException {
        assertThat(loginPage("code", "&code_challenge_method=S256&code_challenge=" + CHALLENGE)
                        .statusCode())
                .isEqualTo(200);
        for (String flow : List.of("", "&code_challenge_method=plain&code_challenge=" + CHALLENGE)) {
            assertThat(location(loginPage("code", flow))).contains("error=invalid_request");
        }
        assertThat(location(loginPage("token", ""))).contains("error=unauthorized_client");
    }

    @Test
    void leads_back_to_known_addresses_only() throws IOException {
        String elsewhere = suite.ports().url(Service.CASES) + "/q/swagger-ui/elsewhere";

        assertThat(web.get(login("code", elsewhere, "&code_challenge_method=S256&code_challenge=" + CHALLENGE))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void gives_tokens_that_open_nothing_in_another_realms_services() throws IOException {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                Tokens.SERVICE_ACCOUNT,
                "client_secret",
                suite.secrets().password(Tokens.SERVICE_ACCOUNT));
        String here = suite.token(RealmFile.SYSTEM_ROLE);
        String there = Web.json(token(form)).get("access_token").asText();

        assertThat(Jws.parse(there).claims().get("aud"))
                .containsExactlyInAnyOrderElementsOf(Jws.parse(here).claims().get("aud"));
        assertThat(events(here).statusCode()).isEqualTo(200);
        assertThat(events(there).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> events(String token) throws IOException {
        return web.get(
                URI.create(suite.ports().url(Service.CASES) + "/v1/events/summary"),
                "Authorization",
                "Bearer " + token,
                "Purpose-Of-Use",
                "AUDIT");
    }

    private HttpResponse<String> loginPage(String flow, String more) throws IOException {
        return web.get(login(flow, suite.ports().url(Service.CASES) + "/q/swagger-ui/oauth2-redirect.html", more));
    }

    private URI login(String flow, String redirect, String more) {
        Map<String, String> query =
                Map.of("client_id", "swagger-ui", "response_type", flow, "redirect_uri", redirect, "scope", "openid");
        return URI.create(realm + "/protocol/openid-connect/auth?" + Web.encode(query) + more);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, but status " + answer.statusCode());
    }

    private HttpResponse<String> token(Map<String, String> form) throws IOException {
        return web.submit(URI.create(realm + "/protocol/openid-connect/token"), form);
    }

    private List<String> clients() throws IOException {
        return asked("/clients").findValuesAsText("clientId");
    }

    private JsonNode asked(String path) throws IOException {
        return Web.json(web.get(keycloak.resolve("/admin/realms/" + NAME + path), admin));
    }

    private String tokenOfAdmin() throws IOException {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "admin",
                "password",
                suite.secrets().password("keycloak-admin"));
        return Web.json(web.submit(keycloak.resolve("/realms/master/protocol/openid-connect/token"), form))
                .get("access_token")
                .asText();
    }
}
