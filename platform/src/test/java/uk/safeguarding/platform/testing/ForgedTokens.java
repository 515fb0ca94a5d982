package uk.safeguarding.platform.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// What is shown in place of a valid bearer token: nothing, rubbish, tokens that are out of date or meant for others,
/// and forgeries of the signature.
final class ForgedTokens {

    private static final Duration HOUR = Duration.ofHours(1);

    private ForgedTokens() {}

    /// @param valid a token that the service accepts
    static Map<String, Credentials> of(TestToken valid) throws IOException {
        Map<String, Credentials> tricks = new LinkedHashMap<>();
        tricks.put("no token", (method, address) -> List.of());
        for (String value : List.of("Bearer", "Bearer .", "Bearer a.b.c", "Bearer e30.e30.", "Basic aXJvOmlybw==")) {
            tricks.put("the header " + value, Credentials.authorization(value));
        }
        tricks.put("a token without a scheme", Credentials.authorization(valid.sign()));
        claims(valid).forEach((name, token) -> tricks.put("a token " + name, bearer(token.sign())));
        signatures(valid).forEach((name, token) -> tricks.put("a token " + name, bearer(token)));
        ofAnotherKey(valid).forEach((name, token) -> tricks.put("a token of another key " + name, bearer(token)));
        return tricks;
    }

    private static Credentials bearer(String token) {
        return Credentials.authorization("Bearer " + token);
    }

    private static Map<String, TestToken> claims(TestToken valid) {
        Map<String, TestToken> tokens = new LinkedHashMap<>();
        tokens.put("that has expired", valid.expired());
        tokens.put("that never expires", valid.without("exp"));
        tokens.put(
                "that is not valid yet",
                valid.with("nbf", Instant.now().plus(HOUR).getEpochSecond()));
        tokens.put("of another issuer", valid.with("iss", "http://localhost:8180/realms/master"));
        tokens.put("without an issuer", valid.without("iss"));
        tokens.put("for another audience", valid.with("aud", List.of("account", "another-service")));
        tokens.put("without an audience", valid.without("aud"));
        tokens.put("without a subject", valid.without("sub"));
        tokens.put("that is an ID token", valid.with("typ", "ID"));
        tokens.put("that is a refresh token", valid.with("typ", "Refresh"));
        tokens.put("that is a logout token", valid.with("typ", "Logout"));
        tokens.put("without a type", valid.without("typ"));
        return tokens;
    }

    private static Map<String, String> signatures(TestToken valid) {
        byte[] publicKey = TestKey.publicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        String signed = valid.sign();
        String unsigned = signed.substring(0, signed.lastIndexOf('.') + 1);
        String other = valid.with("localAuthority", "E08000018").sign();
        String none = valid.sign(Map.of("alg", "none"), null);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("with the algorithm none", none);
        tokens.put("with the algorithm None", base64("{\"alg\":\"None\"}") + none.substring(none.indexOf('.')));
        tokens.put("signed by the public key as a secret", hmac(valid, publicKey));
        tokens.put("signed by the public key's text as a secret", hmac(valid, pem.getBytes(StandardCharsets.UTF_8)));
        tokens.put("signed by an empty secret", hmac(valid, new byte[1]));
        tokens.put("of the right key with RS512", rightKey(valid, "RS512"));
        tokens.put("of the right key with PS256", rightKey(valid, "PS256"));
        tokens.put("whose signature was stripped", unsigned);
        tokens.put("whose signature is gone with its dot", unsigned.substring(0, unsigned.length() - 1));
        tokens.put("whose signature is of other claims", unsigned + other.substring(other.lastIndexOf('.') + 1));
        return tokens;
    }

    private static Map<String, String> ofAnotherKey(TestToken valid) throws IOException {
        RsaJsonWebKey own = rsaKey();
        String published = TestIssuer.start(own.getPublicKey());
        Map<String, Map<String, Object>> headers = Map.of(
                "that names the right one", Map.of("kid", TestKey.ID),
                "that names none", Map.of(),
                "that names an unknown one", Map.of("kid", "unknown"),
                "that names a file", Map.of("kid", "../../../../dev/null"),
                "that brings it along", Map.of("jwk", own.toParams(OutputControlLevel.PUBLIC_ONLY)),
                "that says where it is", Map.of("kid", TestKey.ID, "jku", published + "/keys"),
                "that says where its certificate is", Map.of("x5u", published + "/keys"));
        Map<String, String> tokens = new LinkedHashMap<>();
        headers.forEach((name, header) -> {
            Map<String, Object> whole = new HashMap<>(header);
            whole.put("alg", "RS256");
            tokens.put(name, valid.sign(whole, own.getRsaPrivateKey()));
        });
        return tokens;
    }

    private static String hmac(TestToken token, byte[] secret) {
        return token.sign(Map.of("alg", "HS256", "kid", TestKey.ID), new HmacKey(secret));
    }

    private static String rightKey(TestToken token, String algorithm) {
        return token.sign(Map.of("alg", algorithm, "kid", TestKey.ID), TestKey.privateKey());
    }

    private static RsaJsonWebKey rsaKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
