package uk.safeguarding.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A real PostgreSQL 18 on the loopback address, whose data outlives it.
///
/// It can be killed and started again on the same port. It runs as an ordinary user and as root. A server that an
/// earlier, killed run left behind in the same directory is stopped first.
public final class EmbeddedPostgres implements AutoCloseable {

    /// The superuser.
    public static final String SUPERUSER = "postgres";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    /// @param directory the server's own: `data`, its log, its lock
    /// @param programs where PostgreSQL's programs are unpacked at the first start; servers can share them
    /// @param port of the loopback address, 0 for a free one
    /// @param password of the superuser; the one of the first start stays valid
    /// @param durable false only in a test that can lose its data: commits then do not wait for the disk
    public record Options(Path directory, Path programs, int port, String password, boolean durable) {}

    private final Options options;
    private final Path data;
    private final PostgresPrograms programs;
    private final Unprivileged user;
    private final DirectoryLock lock;
    private final int port;
    private ServerProcess process;

    private EmbeddedPostgres(Options options, PostgresPrograms programs, DirectoryLock lock) throws IOException {
        this.options = options;
        this.programs = programs;
        this.lock = lock;
        this.data = options.directory().toAbsolutePath().resolve("data");
        this.user = Unprivileged.find();
        OrphanedPostmaster.stop(data)
                .ifPresent(pid -> System.err.println("Stopped an orphaned PostgreSQL, process " + pid));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        this.port = FreePort.or(options.port());
        this.process = launch();
    }

    /// Starts the server and waits until it answers.
    ///
    /// @throws ServerStartException if it does not, or if another run uses the directory
    public static EmbeddedPostgres start(Options options) throws IOException {
        Path directory = options.directory().toAbsolutePath();
        DirectoryLock lock = DirectoryLock.of(directory);
        try {
            return new EmbeddedPostgres(options, PostgresPrograms.in(options.programs()), lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    public int port() {
        return port;
    }

    /// The process id of the postmaster.
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return options.directory().toAbsolutePath().resolve("postgres.log");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Makes the database with its roles, grants and extensions; where they exist, sets passwords and grants again.
    public void provide(DatabaseAccess access) throws SQLException {
        DatabaseSetUp setUp = new DatabaseSetUp(access);
        try (Connection server = connect(SUPERUSER)) {
            setUp.makeRolesAndDatabase(server);
        }
        try (Connection database = connect(access.database())) {
            setUp.makeSchemaAndExtensions(database);
        }
    }

    /// Ends the postmaster with SIGKILL; its backends notice and end themselves.
    public void kill() {
        process.kill();
    }

    /// Starts the server again after [#kill()] or [#stop()], on the same port and data.
    public void restart() throws IOException {
        if (process.isAlive()) {
            throw new IllegalStateException("PostgreSQL is running");
        }
        process = launch();
    }

    /// Ends the server in order: open transactions are rolled back.
    public void stop() {
        process.stop("INT", STOP);
    }

    @Override
    public void close() throws IOException {
        stop();
        lock.close();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, options.password());
    }

    /// Makes the data directory beside its place and moves it there, so that a half-made one is never used.
    private void initialise() throws IOException {
        Path beside = data.resolveSibling("data-new");
        PostgresPrograms.delete(beside);
        Files.createDirectories(beside);
        Path password = data.resolveSibling("superuser-password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, options.password());
        user.own(beside);
        user.own(password);
        try {
            Commands.run(
                    user.command(List.of(
                            programs.program("initdb"),
                            "--pgdata=" + beside,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums")),
                    beside);
        } finally {
            Files.delete(password);
        }
        Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A killed postmaster's backends can hold its shared memory for a moment longer: then it is tried again.
    private ServerProcess launch() throws IOException {
        user.own(data);
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            ServerProcess started = ServerProcess.start("PostgreSQL", user.command(command()), data, log());
            try {
                started.awaitReady(this::answers, START);
                return started;
            } catch (ServerStartException notYet) {
                boolean held = started.logOfThisStart().contains("pre-existing shared memory block");
                if (!held || System.nanoTime() > end) {
                    throw notYet;
                }
                Pause.millis(200);
            }
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(programs.program("postgres"), "-D", data.toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /// The log names a broken constraint but neither the values nor the statement: they can be about people.
    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_error_verbosity=terse",
                "log_min_error_statement=panic"));
        if (!options.durable()) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    private boolean answers() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new ServerStartException(
                        "PostgreSQL refuses the superuser's password: the data in " + data
                                + " was made with another one.",
                        e);
            }
            return false;
        }
    }
}
