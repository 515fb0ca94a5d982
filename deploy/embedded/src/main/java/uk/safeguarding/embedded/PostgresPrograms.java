package uk.safeguarding.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the archive on the class path and kept.
record PostgresPrograms(Path directory) {

    /// @param parent gets a directory for each archive, named by its digest, so that a new version is not mistaken
    ///     for the old; a half-unpacked one is never taken for whole
    static PostgresPrograms in(Path parent) throws IOException {
        Path whole = Files.createDirectories(parent.toAbsolutePath()).resolve(digestOfArchive());
        if (!Files.isExecutable(whole.resolve("bin/postgres"))) {
            Path beside = whole.resolveSibling(
                    whole.getFileName() + "-" + ProcessHandle.current().pid());
            unpack(beside);
            try {
                Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException another) {
                delete(beside);
                if (!Files.isExecutable(whole.resolve("bin/postgres"))) {
                    throw another;
                }
            }
        }
        return new PostgresPrograms(whole);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = archive();
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                unpack(entry, entries, target);
                entry = entries.getNextEntry();
            }
        }
    }

    private static String digestOfArchive() throws IOException {
        try (InputStream archive = archive()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            archive.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        String architecture = System.getProperty("os.arch");
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, "amd64".equals(architecture) ? "x86_64" : architecture);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("An entry leaves the archive's directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
