package uk.safeguarding.embedded;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// PostgreSQL and Kafka for tests: `--data DIR --endpoints FILE --exit-with PID [--programs DIR] [--kafka-users A,B]`.
///
/// Both listen on free ports and have fresh random passwords. When they answer, FILE (0600, properties) says where:
/// `postgres.host`, `.port`, `.user`, `.password`, `.pid`; `kafka.bootstrap.servers`, `.pid`, `kafka.user.NAME` with
/// the password of each user, among them `test`, to whom everything is allowed; `control.port`, see [ControlPort];
/// `pid`. Everything stops when process PID ends. Data of earlier runs beside DIR whose processes have ended is
/// removed.
public final class EmbeddedMain {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String TEST_USER = "test";

    private EmbeddedMain() {}

    public static void main(String[] arguments) {
        try {
            run(Arguments.of(arguments));
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    @SuppressWarnings("resource") // closed by the shutdown hook
    private static void run(Arguments arguments) throws Exception {
        Path data = Path.of(arguments.get("--data")).toAbsolutePath();
        ParentWatch.exitWith(arguments.number("--exit-with"));
        AbandonedRuns.removeBeside(data);
        Path programs = Path.of(
                arguments.get("--programs", data.resolveSibling("postgresql").toString()));
        String password = secret();
        CompletableFuture<EmbeddedKafka> startingKafka =
                CompletableFuture.supplyAsync(() -> startKafka(data, arguments.get("--kafka-users", "")));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                new EmbeddedPostgres.Options(data.resolve("postgres"), programs, 0, password, true));
        stopAtExit(postgres);
        EmbeddedKafka kafka = startingKafka.join();
        ControlPort control = new ControlPort(postgres, kafka);
        Properties endpoints = new Properties();
        endpoints.put("postgres.host", "127.0.0.1");
        endpoints.put("postgres.port", Integer.toString(postgres.port()));
        endpoints.put("postgres.user", EmbeddedPostgres.SUPERUSER);
        endpoints.put("postgres.password", password);
        endpoints.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        kafka.passwords().forEach((user, secret) -> endpoints.put("kafka.user." + user, secret));
        endpoints.put("control.port", Integer.toString(control.port()));
        endpoints.put("pid", Long.toString(ProcessHandle.current().pid()));
        write(endpoints, Path.of(arguments.get("--endpoints")).toAbsolutePath());
        control.serve();
    }

    private static EmbeddedKafka startKafka(Path data, String moreUsers) {
        Map<String, String> passwords = new TreeMap<>();
        Stream.of(
                        KafkaGrants.WRITERS.values().stream(),
                        KafkaGrants.READERS.keySet().stream(),
                        Stream.of(TEST_USER),
                        names(moreUsers))
                .flatMap(users -> users)
                .forEach(user -> passwords.put(user, secret()));
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(
                    new EmbeddedKafka.Options(data.resolve("kafka"), 0, passwords, Set.of(TEST_USER)));
            stopAtExit(kafka);
            return kafka;
        } catch (IOException e) {
            throw new ServerStartException("Kafka could not be started", e);
        }
    }

    private static Stream<String> names(String list) {
        return Stream.of(list.split(",", -1)).filter(name -> !name.isBlank());
    }

    private static void stopAtExit(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("A server did not stop in order: " + e);
            }
        }));
    }

    private static String secret() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Readers see the whole file or none.
    private static void write(Properties endpoints, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(beside)) {
            endpoints.store(writer, null);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
