package uk.safeguarding.platform.event;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the names under which events speak of people: base64url(HMAC-SHA-256(key, kind "|" localAuthority "|"
/// reference)), the reference trimmed and in upper case, so that the same child has the same pseudonym in every
/// service. 43 characters. Pseudonymous data is still personal data.
@ApplicationScoped
public class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final ThreadLocal<Mac> macs;
    private final String keyId;

    /// The key of the pseudonyms, one for the suite.
    @ConfigMapping(prefix = "pseudonym")
    public interface Settings {
        /// 32 random bytes in base64; a service does not start without.
        String key();

        /// Names the key in every event, so that it can be rotated.
        String keyId();
    }

    Pseudonyms(Settings settings) {
        byte[] bytes = Base64.getDecoder().decode(settings.key());
        if (bytes.length < KEY_BYTES) {
            throw new IllegalStateException("pseudonym.key must be 32 bytes or more in base64");
        }
        SecretKeySpec key = new SecretKeySpec(bytes, ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> mac(key));
        this.keyId = settings.keyId();
    }

    public String keyId() {
        return keyId;
    }

    /// The person's pseudonym; of nobody, the id of the record.
    public String of(Person person) {
        return person.kind() == Person.Kind.UNNAMED
                ? person.id().toString()
                : of(person.kind(), person.localAuthority(), person.reference());
    }

    public String of(Person.Kind kind, String localAuthority, String reference) {
        String text = kind.name().toLowerCase(Locale.ROOT) + "|" + localAuthority + "|"
                + reference.strip().toUpperCase(Locale.ROOT);
        byte[] digest = macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
