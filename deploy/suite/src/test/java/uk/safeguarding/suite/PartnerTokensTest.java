package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The systems of partner agencies, between the real Keycloak and the LADO's service.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class PartnerTokensTest {

    private static final String CONCERN = """
            {"kind": "ADVICE", "receivedOn": "2026-06-01", "concern": "Invented for a test"}""";

    private final Suite suite;
    private final Web web = new Web();
    private final URI notifications;
    private final PartnerSystem police;

    PartnerTokensTest(Suite suite) {
        this.suite = suite;
        this.notifications = suite.ports().url(Service.LADO).resolve("/v1/notifications");
        this.police = new PartnerSystem(suite, Partner.POLICE);
    }

    @Nested
    class From_keycloak {

        @ParameterizedTest
        @EnumSource
        void say_which_agency_it_is_and_are_bound_for_five_minutes(Partner partner) throws IOException {
            JsonNode claims =
                    Jws.parse(new PartnerSystem(suite, partner).token()).claims();

            assertThat(claims.get("agency").asText()).isEqualTo(partner.name());
            assertThat(claims.get("organisationCode").asText()).isEqualTo(partner.organisationCode());
            assertThat(claims.get("localAuthority").asText()).isEqualTo(DemonstrationUser.HOME_AUTHORITY);
            assertThat(claims.at("/realm_access/roles"))
                    .hasSize(1)
                    .first()
                    .satisfies(role -> assertThat(role.asText()).isEqualTo("partner-agency"));
            assertThat(claims.at("/cnf/jkt").asText()).isNotBlank();
            assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isBetween(299L, 301L);
        }

        @Test
        void need_a_proof() throws IOException {
            assertThat(police.grant(police.assertion()).statusCode()).isEqualTo(400);
        }

        @Test
        void need_the_systems_own_key() throws IOException {
            Map<String, String> healths = new PartnerSystem(suite, Partner.HEALTH).assertion();

            assertThat(granted(healths)).isIn(400, 401);
            assertThat(granted(Map.of("client_secret", "a secret"))).isIn(400, 401);
            assertThat(granted(Map.of())).isIn(400, 401);
        }

        @Test
        void take_an_assertion_once() throws IOException {
            Map<String, String> assertion = police.assertion();

            assertThat(granted(assertion)).isEqualTo(200);
            assertThat(granted(assertion)).isIn(400, 401);
        }

        private int granted(Map<String, String> authentication) throws IOException {
            URI tokens = URI.create(suite.ports().realm() + "/protocol/openid-connect/token");
            String proof = police.proof("POST", tokens).sign(police.proofKey().privateKey());
            return police.grant(new HashMap<>(authentication), "DPoP", proof).statusCode();
        }
    }

    @Nested
    class At_a_service {

        private final String token;

        At_a_service() throws IOException {
            token = police.token();
        }

        @Test
        void are_taken_with_a_proof() throws IOException {
            assertThat(post("DPoP " + token, proof(any -> any)).statusCode()).isEqualTo(201);
        }

        @Test
        void open_nothing_that_partners_have_no_part_in() throws IOException {
            String proof = police.proof("GET", notifications, token)
                    .sign(police.proofKey().privateKey());

            assertThat(web.get(notifications, headers("DPoP " + token, proof)).statusCode())
                    .isEqualTo(403);
        }

        @Test
        void are_refused_unbound() throws IOException {
            assertRefused(web.post(
                    notifications,
                    CONCERN,
                    "Authorization",
                    "Bearer " + suite.token("partner-agency"),
                    "Purpose-Of-Use",
                    "ALLEGATION_MANAGEMENT"));
        }

        @Test
        void are_refused_as_bearer_tokens() throws IOException {
            assertRefused(post("Bearer " + token, proof(any -> any)));
        }

        @Test
        void are_refused_with_a_proof_that_is_old_or_early() throws IOException {
            Instant now = Instant.now();
            for (Duration away :
                    new Duration[] {Duration.ofHours(-1), Duration.ofSeconds(-65), Duration.ofSeconds(65)}) {
                assertRefused(post(
                        "DPoP " + token,
                        proof(proof -> proof.with(
                                claims -> claims.put("iat", now.plus(away).getEpochSecond())))));
            }
        }

        @Test
        void are_refused_with_a_proof_for_another_request() throws IOException {
            assertRefused(post("DPoP " + token, proof(proof -> proof.with(claims -> claims.put("htm", "GET")))));
            assertRefused(post(
                    "DPoP " + token,
                    proof(proof -> proof.with(claims -> claims.put("htu", notifications + "/elsewhere")))));
            assertRefused(post(
                    "DPoP " + token,
                    proof(proof -> proof.with(claims -> claims.put("ath", Jws.hash("another token"))))));
        }

        @Test
        void are_refused_with_a_proof_of_another_key() throws IOException {
            PartnerSystem thief = new PartnerSystem(suite, Partner.POLICE);
            PrivateKey thiefs = thief.proofKey().privateKey();

            assertRefused(post(
                    "DPoP " + token, thief.proof("POST", notifications, token).sign(thiefs)));
            assertRefused(post(
                    "DPoP " + token, police.proof("POST", notifications, token).sign(thiefs)));
        }

        @Test
        void are_refused_with_a_proof_for_the_second_time_also_after_a_restart() throws IOException {
            String proof = proof(any -> any);

            assertThat(post("DPoP " + token, proof).statusCode()).isEqualTo(201);
            assertRefused(post("DPoP " + token, proof));
            suite.part(Service.LADO).stop();
            suite.part(Service.LADO).start();
            assertRefused(post("DPoP " + token, proof));
        }

        private String proof(UnaryOperator<Jws> change) {
            return change.apply(police.proof("POST", notifications, token))
                    .sign(police.proofKey().privateKey());
        }

        private HttpResponse<String> post(String authorization, String proof) throws IOException {
            return web.post(notifications, CONCERN, headers(authorization, proof));
        }

        private static String[] headers(String authorization, String proof) {
            return new String[] {
                "Authorization", authorization, "DPoP", proof, "Purpose-Of-Use", "ALLEGATION_MANAGEMENT"
            };
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }
}
