package uk.safeguarding.platform.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import uk.safeguarding.platform.error.DomainException.Invalid;

/// A file that was sent, on its way into the database: on disk, because it may be slow to arrive and is never whole in
/// memory. UTF-8, with or without a byte order mark.
final class Upload implements AutoCloseable {

    private static final int LONGEST_ROW = 262_144;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;

    private Upload(Path file) {
        this.file = file;
    }

    /// Takes the whole of it.
    static Upload of(InputStream body) throws IOException {
        Path file = Files.createTempFile("import", null); // readable by the service alone
        Upload upload = new Upload(file);
        try {
            Files.copy(body, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /// Its lines that are not blank, each with its number. One that is too long comes as an empty text.
    ///
    /// @throws Invalid `not-utf-8`
    void lines(BiConsumer<Integer, String> row) throws IOException {
        try (Reader reader = open()) {
            StringBuilder line = new StringBuilder();
            int number = 1;
            boolean tooLong = false;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    tell(number, line, tooLong, row);
                    line.setLength(0);
                    tooLong = false;
                    number++;
                } else if (line.length() < LONGEST_ROW) {
                    line.append((char) c);
                } else {
                    tooLong = true;
                }
            }
            tell(number, line, tooLong, row);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
    }

    private static void tell(int number, StringBuilder line, boolean tooLong, BiConsumer<Integer, String> row) {
        if (tooLong) {
            row.accept(number, "");
        } else if (!line.toString().isBlank()) {
            // a NUL cannot be stored, and makes a line no JSON; so does what stands for it
            row.accept(number, line.toString().replace('\0', '\u0001'));
        }
    }

    /// Its records of CSV, the header among them, each with the number of the line that it begins in.
    ///
    /// @throws Invalid `not-utf-8`, or `csv-malformed`
    void records(BiConsumer<Integer, List<String>> row) throws IOException {
        try (Reader reader = open();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .maxBufferSize(LONGEST_ROW)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            for (CsvRecord each : csv) {
                row.accept((int) each.getStartingLineNumber(), each.getFields());
            }
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? notUtf8()
                    : new Invalid("csv-malformed", "The file is no CSV, or has a row that is too long");
        } catch (java.io.UncheckedIOException | CharacterCodingException e) {
            throw notUtf8();
        }
    }

    private static Invalid notUtf8() {
        return new Invalid("not-utf-8", "The file is not in UTF-8");
    }

    private Reader open() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
