package uk.safeguarding.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// The key of a partner's system, and the proofs that the system has it (RFC 9449).
final class ProofKey {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EllipticCurveJsonWebKey key;

    ProofKey() {
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a token bound to the key names it by.
    String thumbprint() {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    Map<String, Object> publicKey() {
        return key.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    Key privateKey() {
        return key.getPrivateKey();
    }

    /// A proof for one request with that token.
    ///
    /// @param uri with or without a query, which is no part of a proof
    Proof proof(String method, String uri, String token) {
        Map<String, Object> headers = Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", publicKey());
        Map<String, Object> claims = Map.of(
                "htm",
                method,
                "htu",
                uri.replaceFirst("\\?.*", ""),
                "ath",
                hash(token),
                "iat",
                Instant.now().getEpochSecond(),
                "jti",
                UUID.randomUUID().toString());
        return new Proof(headers, claims, privateKey());
    }

    /// A proof that can be changed before it is signed, to see it refused.
    record Proof(
            Map<String, Object> headers,
            Map<String, Object> claims,
            @Nullable Key key) {

        Proof with(String claim, Object value) {
            Map<String, Object> changed = new HashMap<>(claims);
            changed.put(claim, value);
            return new Proof(headers, changed, key);
        }

        Proof without(String claim) {
            Map<String, Object> changed = new HashMap<>(claims);
            changed.remove(claim);
            return new Proof(headers, changed, key);
        }

        Proof withHeader(String header, Object value) {
            Map<String, Object> changed = new HashMap<>(headers);
            changed.put(header, value);
            return new Proof(changed, claims, key);
        }

        Proof signedBy(@Nullable Key other) {
            return new Proof(headers, claims, other);
        }

        String sign() {
            try {
                return ProofKey.sign(headers, JSON.writeValueAsString(claims), key);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// A JSON web signature with whatever headers and key.
    static String sign(Map<String, Object> headers, String payload, @Nullable Key key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        headers.forEach(signature.getHeaders()::setObjectHeaderValue);
        signature.setPayload(payload);
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
