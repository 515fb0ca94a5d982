package uk.safeguarding.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/// Passwords and keys of one suite, made when they are first asked for: a file each, for the owner's eyes alone.
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    /// 32 random bytes in base64url without padding, the same at every call.
    public String password(String name) {
        return secret(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes()));
    }

    /// 32 random bytes in base64, the same at every call.
    String key(String name) {
        return secret(name, () -> Base64.getEncoder().encodeToString(randomBytes()));
    }

    /// The key pair of a client of Keycloak, the same at every call.
    ClientKey clientKey(String name) {
        return ClientKey.parse(secret(name, () -> ClientKey.generate().jwk().toString()));
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    private synchronized String secret(String name, Supplier<String> maker) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        file.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                write(file, maker.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// Writes a file that was never readable by others, and is whole or absent.
    static void write(Path file, String content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, content + "\n", StandardOpenOption.WRITE);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
