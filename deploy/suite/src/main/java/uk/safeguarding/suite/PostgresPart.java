package uk.safeguarding.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.embedded.DatabaseAccess;
import uk.safeguarding.embedded.EmbeddedPostgres;
import uk.safeguarding.embedded.ServerStartException;

/// PostgreSQL with a database and three roles for each service.
final class PostgresPart implements Part {

    private final EmbeddedPostgres.Options options;
    private final Secrets secrets;
    private @Nullable EmbeddedPostgres server;

    PostgresPart(Path root, StateDirectory state, Ports ports, Secrets secrets) {
        this.secrets = secrets;
        this.options = new EmbeddedPostgres.Options(
                state.of("postgres"),
                root.resolve("deploy/embedded/target/postgresql"),
                ports.postgres(),
                secrets.password("postgres"),
                true);
    }

    static DatabaseAccess access(Service service, Secrets secrets) {
        String database = service.database();
        return new DatabaseAccess(
                database,
                secrets.password("database/" + database + "_owner"),
                secrets.password("database/" + database + "_app"),
                secrets.password("database/" + database + "_relay"));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() throws IOException {
        if (server != null) {
            server.restart();
            return;
        }
        EmbeddedPostgres started = EmbeddedPostgres.start(options);
        server = started;
        try {
            for (Service service : Service.values()) {
                started.provide(access(service, secrets));
            }
        } catch (SQLException e) {
            throw new ServerStartException("PostgreSQL refused to make a database", e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public void kill() {
        running().kill();
    }

    @Override
    public boolean isAlive() {
        return server != null && server.isAlive();
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public Path log() {
        return options.directory().resolve("postgres.log");
    }

    private EmbeddedPostgres running() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return server;
    }
}
