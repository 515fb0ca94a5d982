package uk.safeguarding.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password as Keycloak keeps it, so that the import need not hash dozens of them the slow way (half a minute on a
/// busy machine). Few rounds are enough for 32 random bytes; Keycloak hashes one anew, its own way, at its first use.
final class PasswordHash {

    private static final int ROUNDS = 1000;
    private static final int KEY_BITS = 512;
    private static final int SALT_BYTES = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PasswordHash() {}

    /// The same for the same user and password: what is imported tells whether anything has changed.
    static ObjectNode credential(String username, String password) {
        try {
            byte[] salt = Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(username.getBytes(StandardCharsets.UTF_8)), SALT_BYTES);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, KEY_BITS))
                    .getEncoded();
            ObjectNode secret =
                    JSON.createObjectNode().put("value", base64(hash)).put("salt", base64(salt));
            ObjectNode how =
                    JSON.createObjectNode().put("hashIterations", ROUNDS).put("algorithm", "pbkdf2-sha512");
            return JSON.createObjectNode()
                    .put("type", "password")
                    .put("secretData", secret.toString())
                    .put("credentialData", how.toString());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
