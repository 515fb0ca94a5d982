package uk.safeguarding.platform.retention;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.retention.RetentionRule.Basis;
import uk.safeguarding.platform.retention.RetentionRule.Kept;

/// Fills the table `retention_rule` from the service's `policy/retention.csv` and the authority's settings.
///
/// A repeatable migration: its checksum is that of the schedule, so that another schedule fills the table anew
/// at the next start. Flyway runs it as the owner of the schema; the service itself may only read what it
/// destroys by.
final class RetentionSchedule implements JavaMigration {

    static final String FILE = "policy/retention.csv";

    private static final String INSERT = """
            insert into retention_rule (record_type, nation, rule, kept, until_age, years_after_death, years_after_end, basis,
                                        citation, description)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final List<RetentionRule> rules;

    /// @throws IllegalStateException if there is no schedule, or a setting that does not fit it
    RetentionSchedule(RetentionSettings settings) {
        List<RetentionRule> came = read();
        Set<String> unknown = new TreeSet<>(settings.rules().keySet());
        came.forEach(rule -> unknown.remove(rule.rule()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("retention.rules names no rule of the schedule: " + unknown);
        }
        this.rules = came.stream()
                .map(rule -> {
                    var decided = settings.rules().get(rule.rule());
                    return decided == null ? rule : rule.decided(decided);
                })
                .toList();
    }

    private static List<RetentionRule> read() {
        InputStream schedule = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE);
        if (schedule == null) {
            throw new IllegalStateException(
                    "The service has no " + FILE + ": nobody would know how long records are kept");
        }
        try (var reader = new InputStreamReader(schedule, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().flatMap(RetentionSchedule::rules).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<RetentionRule> rules(NamedCsvRecord line) {
        return several(line, "recordTypes")
                .flatMap(type -> several(line, "nations")
                        .map(nation -> new RetentionRule(
                                type,
                                Nation.valueOf(nation),
                                line.getField("rule"),
                                Kept.valueOf(line.getField("kept")),
                                years(line, "untilAge"),
                                years(line, "yearsAfterDeath"),
                                years(line, "yearsAfterEnd"),
                                Basis.valueOf(line.getField("basis")),
                                line.getField("citation"),
                                line.getField("description"))));
    }

    private static Stream<String> several(NamedCsvRecord line, String column) {
        return Arrays.stream(line.getField(column).split("\\|"));
    }

    private static @Nullable Integer years(NamedCsvRecord line, String column) {
        String years = line.getField(column);
        return years.isEmpty() ? null : Integer.valueOf(years);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (var clear = connection.createStatement()) {
            clear.executeUpdate("delete from retention_rule");
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (RetentionRule rule : rules) {
                insert.setString(1, rule.recordType());
                insert.setString(2, rule.nation().name());
                insert.setString(3, rule.rule());
                insert.setString(4, rule.kept().name());
                insert.setObject(5, rule.untilAge());
                insert.setObject(6, rule.yearsAfterDeath());
                insert.setObject(7, rule.yearsAfterEnd());
                insert.setString(8, rule.basis().name());
                insert.setString(9, rule.citation());
                insert.setString(10, rule.description());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        String text = rules.stream().map(RetentionRule::toString).collect(Collectors.joining("\n"));
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    /// None: that is what makes a migration repeatable.
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "retention schedule";
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
