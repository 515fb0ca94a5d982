package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tokens of the real Keycloak say what the realm file and the design promise.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class DemonstrationTokensTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;

    DemonstrationTokensTest(Suite suite) {
        this.suite = suite;
    }

    static List<String> roles() throws IOException {
        return RealmFile.in(Path.of(System.getProperty("suite.root"))).roles();
    }

    /// Every role once, the authorities in turn.
    static Stream<DemonstrationUser> people() throws IOException {
        List<String> authorities = DemonstrationUser.AUTHORITIES;
        List<String> roles = roles();
        return IntStream.range(0, roles.size())
                .mapToObj(i -> new DemonstrationUser(roles.get(i), authorities.get(i % authorities.size())));
    }

    static Stream<String> rolesAndService() throws IOException {
        return Stream.concat(roles().stream(), Stream.of(RealmFile.SYSTEM_ROLE));
    }

    @ParameterizedTest
    @MethodSource("rolesAndService")
    void carry_exactly_the_permissions_of_their_role(String role) throws IOException {
        JsonNode claims = claims(suite.token(role));

        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly(role);
        for (Service service : Service.values()) {
            assertThat(texts(claims.at("/resource_access/" + service.module() + "/roles")))
                    .as("permissions of %s on %s", role, service.module())
                    .isEqualTo(suite.realm().permissions(role, service));
        }
        assertThat(Service.values()).extracting(Service::module).containsAll(fields(claims.path("resource_access")));
    }

    @ParameterizedTest
    @MethodSource("rolesAndService")
    void name_the_services_that_their_role_uses(String role) throws IOException {
        JsonNode audience = claims(suite.token(role)).get("aud");

        assertThat(audience.isArray() ? texts(audience) : Set.of(audience.asText()))
                .isEqualTo(suite.realm().audiences(role));
    }

    @ParameterizedTest
    @MethodSource("people")
    void say_who_the_person_is_and_live_for_five_minutes(DemonstrationUser person) throws IOException {
        JsonNode claims = claims(suite.token(person.role(), person.authority()));

        assertThat(claims.get("localAuthority").asText()).isEqualTo(person.authority());
        assertThat(claims.get("staffId").asText()).isEqualTo(person.role().toUpperCase(Locale.ROOT));
        assertThat(claims.get("sub").asText()).isEqualTo(person.id().toString());
        assertThat(claims.get("iss").asText()).isEqualTo(suite.ports().realm().toString());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isBetween(299L, 301L);
    }

    @Test
    void of_the_service_account_belong_to_no_authority() throws IOException {
        JsonNode claims = claims(suite.token(RealmFile.SYSTEM_ROLE));

        assertThat(claims.get("localAuthority").asText()).isEqualTo("*");
        assertThat(claims.has("staffId")).isFalse();
    }

    @Test
    void name_a_partners_agency_and_a_workers_team() throws IOException {
        assertThat(claims(suite.token("partner-agency")).get("agency").asText()).isEqualTo("POLICE");
        assertThat(texts(claims(suite.token("social-worker")).get("teams"))).containsExactly("TEAM-1");
        assertThat(claims(suite.token("iro")).has("agency")).isFalse();
    }

    @Test
    void are_refused_to_a_person_who_does_not_exist() {
        assertThatThrownBy(() -> suite.token("nobody"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void open_the_services_that_their_role_uses_and_no_other() throws IOException, InterruptedException {
        assertThat(reviews(suite.token("iro"))).isEqualTo(200);
        assertThat(reviews(suite.token("performance-lead"))).isEqualTo(401);
        assertThat(reviews("none")).isEqualTo(401);
    }

    /// The status of a list of reviews asked for with the token.
    private int reviews(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        suite.ports().url(Service.CASES).resolve("/v1/reviews"))
                .header("Authorization", "Bearer " + token)
                .header("Purpose-Of-Use", "REVIEW")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static JsonNode claims(String token) throws IOException {
        byte[] payload = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return JSON.readTree(new String(payload, StandardCharsets.UTF_8));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> fields = new TreeSet<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
