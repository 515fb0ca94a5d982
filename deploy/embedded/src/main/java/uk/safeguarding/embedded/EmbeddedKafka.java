package uk.safeguarding.embedded;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A real Kafka 4 broker in KRaft mode on the loopback address, in a process of its own ([KafkaMain]), whose topics
/// outlive it.
///
/// Clients log in with SCRAM-SHA-512, in which the password never crosses the wire; what each may do is in
/// [KafkaGrants]. The broker ends with the process that started it, however that one ends.
public final class EmbeddedKafka implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(30);

    /// @param directory the broker's own: its logs, its users' passwords (0600)
    /// @param port of the loopback address, 0 for a free one
    /// @param passwords of the users; a changed one is taken over at the next start
    /// @param superUsers those of them to whom everything is allowed
    public record Options(Path directory, int port, Map<String, String> passwords, Set<String> superUsers) {

        public Options {
            passwords = Map.copyOf(passwords);
            superUsers = Set.copyOf(superUsers);
        }
    }

    private final Options options;
    private final Path directory;
    private final DirectoryLock lock;
    private final int port;
    private ServerProcess process;

    private EmbeddedKafka(Options options, Path directory, DirectoryLock lock) throws IOException {
        this.options = options;
        this.directory = directory;
        this.lock = lock;
        this.port = FreePort.or(options.port());
        writeCredentials();
        this.process = launch();
    }

    /// Starts the broker and waits until the topics are there and the users can log in.
    ///
    /// @throws ServerStartException if it does not start, or if another run uses the directory
    public static EmbeddedKafka start(Options options) throws IOException {
        Path directory = options.directory().toAbsolutePath();
        DirectoryLock lock = DirectoryLock.of(directory);
        try {
            return new EmbeddedKafka(options, directory, lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// The users and their passwords.
    public Map<String, String> passwords() {
        return options.passwords();
    }

    public Path log() {
        return directory.resolve("kafka.log");
    }

    /// What a client of that user needs: address, protocol, mechanism and login.
    public Map<String, String> clientProperties(String user) {
        String password = options.passwords().get(user);
        if (password == null) {
            throw new IllegalArgumentException("No such Kafka user: " + user);
        }
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaasConfig(user, password));
    }

    /// The login of a client in the form of `sasl.jaas.config`.
    public static String jaasConfig(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    /// Ends the broker with SIGKILL.
    public void kill() {
        process.kill();
    }

    /// Starts the broker again after [#kill()] or [#stop()], on the same port and data.
    public void restart() throws IOException {
        if (process.isAlive()) {
            throw new IllegalStateException("Kafka is running");
        }
        process = launch();
    }

    /// Ends the broker in order.
    public void stop() {
        process.stop("TERM", STOP);
    }

    @Override
    public void close() throws IOException {
        stop();
        lock.close();
    }

    private ServerProcess launch() throws IOException {
        Path ready = directory.resolve(KafkaMain.READY_FILE);
        Files.deleteIfExists(ready);
        ServerProcess started = ServerProcess.start("Kafka", command(), directory, log());
        started.awaitReady(() -> Files.exists(ready), START);
        return started;
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                KafkaMain.class.getName(),
                "--directory",
                directory.toString(),
                "--port",
                Integer.toString(port),
                "--super-users",
                String.join(",", options.superUsers()),
                "--exit-with",
                Long.toString(ProcessHandle.current().pid()));
    }

    /// This process's class path, right from any directory.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void writeCredentials() throws IOException {
        Path file = directory.resolve(KafkaMain.CREDENTIALS_FILE);
        Properties credentials = new Properties();
        credentials.putAll(options.passwords());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            credentials.store(writer, null);
        }
    }
}
