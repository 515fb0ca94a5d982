package uk.safeguarding.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jose4j.keys.HmacKey;
import uk.safeguarding.platform.testing.Credentials.Header;
import uk.safeguarding.platform.testing.ProofKey.Proof;

/// A partner's token in the hands of somebody who lacks its key, or has got hold of a proof.
final class MisusedTokens {

    /// Longer than a proof lives, and than a clock may be ahead.
    private static final Duration TOO_LONG = Duration.ofSeconds(65);

    private MisusedTokens() {}

    /// @param partners a token of a partner that the service accepts
    static Map<String, Credentials> of(TestToken partners) {
        ProofKey key = new ProofKey();
        String token = partners.boundTo(key).sign();
        Map<String, Credentials> tricks = new LinkedHashMap<>();
        proofs().forEach((name, change) -> tricks.put(
                "a proof " + name,
                (method, address) -> Credentials.bound(
                        token, change.apply(key.proof(method, address, token)).sign())));
        tricks.put(
                "a partner's token that is bound to no key", partners.unbound().credentials());
        tricks.put(
                "an unbound token with a proof",
                withProof(key, partners.unbound().with("typ", "DPoP").sign()));
        tricks.put("a bound token of a key that is not shown", withProof(new ProofKey(), token));
        tricks.put("a bound token as a bearer's", Credentials.authorization("Bearer " + token));
        tricks.put(
                "a bound token that says it is a bearer's",
                Credentials.authorization(
                        "Bearer " + partners.with("typ", "Bearer").sign()));
        tricks.putAll(headers(key, token));
        return tricks;
    }

    private static Map<String, UnaryOperator<Proof>> proofs() {
        Map<String, UnaryOperator<Proof>> changes = new LinkedHashMap<>();
        changes.put(
                "of long ago",
                proof -> proof.with("iat", Instant.now().minus(TOO_LONG).getEpochSecond()));
        changes.put(
                "of the time to come",
                proof -> proof.with("iat", Instant.now().plus(TOO_LONG).getEpochSecond()));
        changes.put("of no time", proof -> proof.without("iat"));
        changes.put("of a time that is none", proof -> proof.with("iat", "now"));
        changes.put("without an id", proof -> proof.without("jti"));
        changes.put("with an empty id", proof -> proof.with("jti", " "));
        changes.put("with an id that is no text", proof -> proof.with("jti", 7));
        changes.put("for another method", proof -> proof.with("htm", "TRACE"));
        changes.put("for another address", proof -> proof.with("htu", "http://localhost/v1/elsewhere"));
        changes.put("for another token", proof -> proof.with("ath", "YW5vdGhlcg"));
        changes.put("for no token", proof -> proof.without("ath"));
        changes.put("of another type", proof -> proof.withHeader("typ", "JWT"));
        changes.put("of a key that was exchanged", proof -> proof.withHeader("jwk", new ProofKey().publicKey()));
        changes.put("with a key that is none", proof -> proof.withHeader("jwk", "key"));
        changes.put("signed by another key", proof -> proof.signedBy(new ProofKey().privateKey()));
        changes.put(
                "without a signature", proof -> proof.withHeader("alg", "none").signedBy(null));
        changes.put(
                "signed by a secret",
                proof -> proof.withHeader("alg", "HS256")
                        .signedBy(new HmacKey(
                                "the secret of nobody at all, long enough".getBytes(StandardCharsets.UTF_8))));
        return changes;
    }

    private static Map<String, Credentials> headers(ProofKey key, String token) {
        Map<String, Credentials> tricks = new LinkedHashMap<>();
        for (String unreadable : List.of(".", "..", "a.b", "a.b.c", "e30.e30.", "bnVsbA.bnVsbA.bnVsbA")) {
            tricks.put("a proof that reads " + unreadable, (method, address) -> Credentials.bound(token, unreadable));
        }
        tricks.put("dots in place of a bound token", withProof(key, ".."));
        tricks.put("a bound token without a proof", Credentials.authorization("DPoP " + token));
        tricks.put(
                "a bound token with two proofs",
                (method, address) -> List.of(
                        new Header("Authorization", "DPoP " + token),
                        new Header("DPoP", key.proof(method, address, token).sign()),
                        new Header("DPoP", key.proof(method, address, token).sign())));
        tricks.put("a proof for the second time", (method, address) -> {
            List<Header> headers =
                    Credentials.bound(token, key.proof(method, address, token).sign());
            assertThat(Http.send(method, address, headers).statusCode()).isNotEqualTo(401);
            return headers;
        });
        return tricks;
    }

    private static Credentials withProof(ProofKey key, String token) {
        return (method, address) ->
                Credentials.bound(token, key.proof(method, address, token).sign());
    }
}
