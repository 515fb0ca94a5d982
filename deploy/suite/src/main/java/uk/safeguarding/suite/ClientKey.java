package uk.safeguarding.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/// The key pair by which a partner's system authenticates itself: P-256, as a JSON web key (RFC 7517).
///
/// @param jwk with the private part
record ClientKey(ObjectNode jwk) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ECGenParameterSpec CURVE = new ECGenParameterSpec("secp256r1");
    private static final int COORDINATE_BYTES = 32;

    static ClientKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(CURVE);
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey point = (ECPublicKey) pair.getPublic();
            return new ClientKey(JSON.createObjectNode()
                    .put("kty", "EC")
                    .put("crv", "P-256")
                    .put("x", base64(point.getW().getAffineX()))
                    .put("y", base64(point.getW().getAffineY()))
                    .put("d", base64(((ECPrivateKey) pair.getPrivate()).getS())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ClientKey parse(String text) {
        try {
            return new ClientKey((ObjectNode) JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a JSON web key", e);
        }
    }

    ObjectNode publicJwk() {
        return jwk.deepCopy().without("d");
    }

    /// The set of this public key alone, as Keycloak takes it.
    String jwks() {
        ObjectNode key = publicJwk()
                .put("use", "sig")
                .put("alg", "ES256")
                .put("kid", jwk.get("x").asText());
        JsonNode keys = JSON.createArrayNode().add(key);
        return JSON.createObjectNode().set("keys", keys).toString();
    }

    PrivateKey privateKey() {
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(CURVE);
            byte[] secret = Base64.getUrlDecoder().decode(jwk.get("d").asText());
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(
                            new BigInteger(1, secret), curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Without a sign and filled up with zeros, as RFC 7518 wants it.
    private static String base64(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, bytes, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
