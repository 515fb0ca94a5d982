package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/// A JSON web signature taken apart, to be put together as an honest sender does or as a forger would.
record Jws(ObjectNode header, ObjectNode claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Jws parse(String token) throws IOException {
        String[] parts = token.split("\\.", -1);
        return new Jws((ObjectNode) json(parts[0]), (ObjectNode) json(parts[1]));
    }

    Jws withHeader(Consumer<ObjectNode> change) {
        ObjectNode changed = header.deepCopy();
        change.accept(changed);
        return new Jws(changed, claims);
    }

    Jws with(Consumer<ObjectNode> change) {
        ObjectNode changed = claims.deepCopy();
        change.accept(changed);
        return new Jws(header, changed);
    }

    /// @param key of an elliptic curve, of RSA or a secret, with SHA-256 for each; null for no signature
    String sign(@Nullable Key key) {
        String signed = base64(header.toString()) + "." + base64(claims.toString());
        byte[] signature = key == null ? new byte[0] : sign(signed.getBytes(StandardCharsets.US_ASCII), key);
        return signed + "." + base64(signature);
    }

    private static byte[] sign(byte[] text, Key key) {
        try {
            if (key instanceof PrivateKey secret) {
                boolean curve = secret.getAlgorithm().equals("EC");
                Signature signature = Signature.getInstance(curve ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
                signature.initSign(secret);
                signature.update(text);
                return signature.sign();
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The SHA-256 of the text in base64url.
    static String hash(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
