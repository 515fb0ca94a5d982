package uk.safeguarding.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The RSA key that signs the tokens of a test run, new for each.
final class TestKey {

    /// The name of the key in the tokens' headers.
    static final String ID = "key-of-the-tests";

    private TestKey() {}

    static PublicKey publicKey() {
        makeOnce();
        try {
            byte[] key = Base64.getDecoder().decode(TestSettings.get("token.key.public"));
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey privateKey() {
        makeOnce();
        try {
            byte[] key = Base64.getDecoder().decode(TestSettings.get("token.key.private"));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized void makeOnce() {
        if (TestSettings.has("token.key.private")) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            TestSettings.put(
                    "token.key.public", base64.encodeToString(pair.getPublic().getEncoded()));
            TestSettings.put(
                    "token.key.private", base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
