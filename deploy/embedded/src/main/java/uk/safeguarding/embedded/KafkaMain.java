package uk.safeguarding.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The broker's process: `--directory DIR --port N --super-users A,B --exit-with PID`.
///
/// The users' passwords are read from a file in the directory, not from the command line, which others can see. A file
/// `ready` appears there when clients can log in.
public final class KafkaMain {

    static final String READY_FILE = "ready";
    static final String CREDENTIALS_FILE = "credentials.properties";

    private KafkaMain() {}

    public static void main(String[] arguments) {
        try {
            run(Arguments.of(arguments));
        } catch (Exception failed) {
            failed.printStackTrace();
            // A half-started broker's threads would keep the process and its ports.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Arguments arguments) throws Exception {
        Path directory = Path.of(arguments.get("--directory"));
        Map<String, String> passwords = passwords(directory.resolve(CREDENTIALS_FILE));
        KafkaBroker broker = new KafkaBroker(
                directory.resolve("data"),
                arguments.number("--port"),
                Set.of(arguments.get("--super-users").split(",")));
        ParentWatch.exitWith(arguments.number("--exit-with"));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop"));
        broker.start();
        broker.provide(passwords);
        Files.createFile(directory.resolve(READY_FILE));
        broker.awaitEnd();
    }

    private static Map<String, String> passwords(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(user -> user, user -> nonNull(properties.getProperty(user))));
    }

    private static String nonNull(@Nullable String value) {
        return value == null ? "" : value;
    }
}
