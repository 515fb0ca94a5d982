package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Forgeries made from real tokens, and real tokens in the wrong place.
@Tag("acceptance")
@ExtendWith(RunningSuite.class)
class ForgedTokensTest {

    private final Suite suite;
    private final Web web = new Web();
    private final String valid;
    private final Jws parts;

    ForgedTokensTest(Suite suite) throws IOException {
        this.suite = suite;
        this.valid = suite.token("iro");
        this.parts = Jws.parse(valid);
    }

    @Test
    void a_valid_token_opens_its_service_also_while_keycloak_is_away() throws IOException {
        assertThat(reviews(valid).statusCode()).isEqualTo(200);
        Part keycloak = suite.part("Keycloak");
        keycloak.stop();
        try {
            assertThat(reviews(valid).statusCode()).isEqualTo(200);
            assertRefused(
                    parts.withHeader(header -> header.put("kid", "unknown")).sign(rsa().getPrivate()));
        } finally {
            keycloak.start();
        }
    }

    @Test
    void a_token_without_its_signature_opens_nothing() throws IOException {
        String unsigned = valid.substring(0, valid.lastIndexOf('.') + 1);

        assertRefused(unsigned);
        assertRefused(unsigned.substring(0, unsigned.length() - 1));
        for (String none : List.of("none", "None", "NONE")) {
            assertRefused(parts.withHeader(header -> header.put("alg", none)).sign(null));
        }
    }

    @Test
    void a_token_whose_claims_were_changed_opens_nothing() throws IOException {
        String changed =
                parts.with(claims -> claims.put("localAuthority", "E08000018")).sign(null);

        assertRefused(changed + valid.substring(valid.lastIndexOf('.') + 1));
    }

    @Test
    void the_public_key_is_no_secret_to_sign_by() throws IOException, GeneralSecurityException {
        byte[] key = publicKeyOfKeycloak();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
        Jws symmetric = parts.withHeader(header -> header.put("alg", "HS256"));

        assertRefused(symmetric.sign(new SecretKeySpec(key, "HmacSHA256")));
        assertRefused(symmetric.sign(new SecretKeySpec(pem.getBytes(StandardCharsets.UTF_8), "HmacSHA256")));
    }

    @Test
    void a_key_that_the_token_names_itself_signs_nothing() throws IOException {
        KeyPair own = rsa();
        String keys = suite.ports().realm() + "/protocol/openid-connect/certs";

        assertRefused(parts.sign(own.getPrivate()));
        for (String kid : List.of("unknown", "../../../../dev/null", "' or 1=1 --")) {
            assertRefused(parts.withHeader(header -> header.put("kid", kid)).sign(own.getPrivate()));
        }
        assertRefused(parts.withHeader(header -> header.remove("kid")).sign(own.getPrivate()));
        assertRefused(parts.withHeader(header -> header.put("jku", keys)).sign(own.getPrivate()));
        ClientKey curve = ClientKey.generate();
        assertRefused(parts.withHeader(header -> header.put("alg", "ES256").set("jwk", curve.publicJwk()))
                .sign(curve.privateKey()));
    }

    @Test
    void neither_an_id_token_nor_a_refresh_token_is_an_access_token() throws IOException {
        DemonstrationUser iro = new DemonstrationUser("iro", DemonstrationUser.HOME_AUTHORITY);
        JsonNode tokens = Web.json(web.submit(
                URI.create(suite.ports().realm() + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "suite-cli",
                        "scope",
                        "openid",
                        "username",
                        iro.username(),
                        "password",
                        suite.secrets().password(iro.secret()))));

        assertThat(reviews(tokens.get("access_token").asText()).statusCode()).isEqualTo(200);
        assertRefused(tokens.get("id_token").asText());
        assertRefused(tokens.get("refresh_token").asText());
    }

    @Test
    void a_token_for_other_services_opens_nothing() throws IOException {
        assertRefused(suite.token("performance-lead"));
    }

    private void assertRefused(String token) throws IOException {
        HttpResponse<String> answer = reviews(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private HttpResponse<String> reviews(String token) throws IOException {
        URI reviews = suite.ports().url(Service.CASES).resolve("/v1/reviews");
        return web.get(reviews, "Authorization", "Bearer " + token, "Purpose-Of-Use", "REVIEW");
    }

    private byte[] publicKeyOfKeycloak() throws IOException, GeneralSecurityException {
        JsonNode keys = Web.json(web.get(URI.create(suite.ports().realm() + "/protocol/openid-connect/certs")));
        String kid = parts.header().get("kid").asText();
        JsonNode key = keys.get("keys")
                .valueStream()
                .filter(candidate -> candidate.get("kid").asText().equals(kid))
                .findFirst()
                .orElseThrow();
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e"))))
                .getEncoded();
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }

    private static KeyPair rsa() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
