package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void are_made_once_and_stay() {
        String first = new Secrets(directory).password("users/iro");

        assertThat(first).hasSize(43);
        assertThat(new Secrets(directory).password("users/iro")).isEqualTo(first);
        assertThat(new Secrets(directory).password("users/lado")).isNotEqualTo(first);
    }

    @Test
    void are_for_their_owner_alone() throws IOException {
        Secrets secrets = new Secrets(directory.resolve("secrets"));
        secrets.password("users/iro");

        assertThat(mode(secrets.file("users/iro"))).isEqualTo("rw-------");
        assertThat(mode(secrets.file("users"))).isEqualTo("rwx------");
        assertThat(mode(directory.resolve("secrets"))).isEqualTo("rwx------");
    }

    @Test
    void give_a_key_of_32_bytes() {
        assertThat(Base64.getDecoder().decode(new Secrets(directory).key("pseudonym-key")))
                .hasSize(32);
    }

    @Test
    void give_a_key_pair_whose_public_half_can_be_shown() {
        ClientKey key = new Secrets(directory).clientKey("partners/partner-police");

        assertThat(new Secrets(directory).clientKey("partners/partner-police")).isEqualTo(key);
        assertThat(key.jwks()).contains("\"x\"", "ES256").doesNotContain("\"d\"");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
