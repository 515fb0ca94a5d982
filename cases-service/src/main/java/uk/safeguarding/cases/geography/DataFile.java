package uk.safeguarding.cases.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A CSV file of geographic data.
///
/// @param location a path, or `classpath:` and a resource of the service
record DataFile(String location) {

    private static final String CLASSPATH = "classpath:";

    /// Opens the file for reading from its beginning.
    ///
    /// @throws FileNotFoundException if there is no such resource; a path that is missing says so itself
    InputStream open() throws IOException {
        if (!location.startsWith(CLASSPATH)) {
            return Files.newInputStream(Path.of(location));
        }
        String resource = location.substring(CLASSPATH.length());
        InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException(location);
        }
        return stream;
    }

    /// How such files are read: UTF-8 with or without a byte order mark, empty lines skipped.
    static CsvReaderBuilder csv() {
        return CsvReader.builder().detectBomHeader(true).skipEmptyLines(true);
    }

    /// SHA-256 of the file in hexadecimal.
    String digest() throws IOException {
        MessageDigest sha256 = sha256();
        try (var digesting = new DigestInputStream(new BufferedInputStream(open(), 1 << 16), sha256)) {
            digesting.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /// The name of the file without folders and ending: `ONSPD_NOV_2025_UK`.
    String name() {
        String file = location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf(':')) + 1);
        int ending = file.lastIndexOf('.');
        return ending > 0 ? file.substring(0, ending) : file;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
