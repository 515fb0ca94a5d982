package uk.safeguarding.lado;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safeguarding.platform.testing.SuiteTree;
import uk.safeguarding.platform.testing.TestDatabase;

/// A release may bring a migration of the platform to a database that has those of its service. This is migrated in a
/// schema of its own, by the service's own settings.
@QuarkusTest
class LateMigrationTest {

    private static final String SCHEMA = "migrated_late";

    @Inject
    Flyway flyway;

    @TempDir
    Path files;

    @AfterEach
    void drop() throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    @Test
    void a_migration_of_the_platform_is_taken_after_those_of_the_service() throws IOException {
        List<Path> platform = platformMigrations();
        Path newest = platform.getLast();
        for (Path migration : platform.subList(0, platform.size() - 1)) {
            release(migration);
        }
        Files.writeString(files.resolve("V1__service.sql"), "create table service_record (id uuid primary key);");
        String version = newest.getFileName().toString().replaceAll("^V(\\d+)_(\\d+)__.*$", "$1.$2");
        assertThat(migrate()).contains("1").doesNotContain(version);

        release(newest);

        assertThat(migrate()).containsExactly(version);
        assertThat(migrate()).isEmpty();
    }

    private void release(Path migration) throws IOException {
        Files.copy(migration, files.resolve(migration.getFileName()));
    }

    private static List<Path> platformMigrations() throws IOException {
        try (Stream<Path> migrations =
                Files.list(SuiteTree.root().resolve("platform/src/main/resources/db/platform"))) {
            return migrations.sorted().toList();
        }
    }

    /// The versions that were migrated to now.
    private List<String> migrate() {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .resourceProvider(null)
                .javaMigrations()
                .locations("filesystem:" + files)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .load()
                .migrate()
                .migrations
                .stream()
                .filter(migration -> !migration.version.isEmpty())
                .map(migration -> migration.version)
                .toList();
    }
}
