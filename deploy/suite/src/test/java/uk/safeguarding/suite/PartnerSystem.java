package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A partner's system as it should be: it authenticates itself to Keycloak with one key, and has its tokens bound to
/// another.
final class PartnerSystem {

    private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);

    private final Suite suite;
    private final Partner partner;
    private final URI tokens;
    private final Web web = new Web();
    private final ClientKey proofKey = ClientKey.generate();

    PartnerSystem(Suite suite, Partner partner) {
        this.suite = suite;
        this.partner = partner;
        this.tokens = URI.create(suite.ports().realm() + "/protocol/openid-connect/token");
    }

    String token() throws IOException {
        return Web.json(grant(assertion(), "DPoP", proof("POST", tokens).sign(proofKey.privateKey())))
                .get("access_token")
                .asText();
    }

    /// Asks Keycloak for a token with what is given as client authentication.
    HttpResponse<String> grant(Map<String, String> authentication, String... headers) throws IOException {
        Map<String, String> form = new HashMap<>(authentication);
        form.put("grant_type", "client_credentials");
        form.put("client_id", partner.client());
        return web.submit(tokens, form, headers);
    }

    /// The client authentication of RFC 7523, good for one use.
    Map<String, String> assertion() {
        ClientKey key = partner.key(suite.secrets());
        ObjectNode header =
                object().put("alg", "ES256").put("kid", key.jwk().get("x").asText());
        ObjectNode claims = object().put("iss", partner.client())
                .put("sub", partner.client())
                .put("aud", suite.ports().realm().toString())
                .put("jti", UUID.randomUUID().toString())
                .put("iat", Instant.now().getEpochSecond())
                .put("exp", Instant.now().plus(ASSERTION_LIFE).getEpochSecond());
        return Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                new Jws(header, claims).sign(key.privateKey()));
    }

    /// What proves the key in a request for a token, still to be signed.
    Jws proof(String method, URI address) {
        ObjectNode header = object().put("typ", "dpop+jwt").put("alg", "ES256");
        header.set("jwk", proofKey.publicJwk());
        return new Jws(
                header,
                object().put("htm", method)
                        .put("htu", address.toString())
                        .put("iat", Instant.now().getEpochSecond())
                        .put("jti", UUID.randomUUID().toString()));
    }

    /// What proves the key in a request with that token, still to be signed.
    Jws proof(String method, URI address, String token) {
        return proof(method, address).with(claims -> claims.put("ath", Jws.hash(token)));
    }

    ClientKey proofKey() {
        return proofKey;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
