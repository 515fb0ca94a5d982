package uk.safeguarding.platform.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/// One PostgreSQL and one Kafka for all tests of a Maven run, in processes that end with it. A module whose tests kill
/// them asks for its own, with the system property `test.servers=own`: other modules are tested beside it.
///
/// They come from `deploy/embedded`, which must have been built in this tree, and their data lies beside its classes.
final class EmbeddedServers {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path target;
    private final Path data;
    private final ProcessHandle maven;

    private EmbeddedServers(Path target, ProcessHandle maven) {
        this.target = target;
        this.maven = maven;
        String owner = "own".equals(System.getProperty("test.servers")) ? "-" + SuiteTree.module() : "";
        this.data = target.resolve("test-infrastructure-" + maven.pid() + owner);
    }

    /// The endpoints of the running servers; the first test of a Maven run starts them.
    static Properties endpoints() throws IOException {
        EmbeddedServers servers =
                new EmbeddedServers(SuiteTree.root().resolve("deploy/embedded/target"), MavenRun.process());
        return servers.startedOnce();
    }

    /// Sends one request to the control port and returns what follows `ok`.
    static String control(String request) {
        try (Socket socket = new Socket(
                        InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(TestSettings.get("control.port")));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.println(request);
            String answer = in.readLine();
            if (answer == null || !answer.startsWith("ok")) {
                throw new IllegalStateException(request.split(" ", 2)[0] + " " + answer);
            }
            return answer.substring(2).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The test infrastructure does not answer", e);
        }
    }

    private Properties startedOnce() throws IOException {
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException("deploy/embedded is not built: run mvn -pl deploy/embedded package");
        }
        try (FileChannel channel = FileChannel.open(
                target.resolve("test-infrastructure.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            Path file = data.resolve("endpoints.properties");
            if (!Files.exists(file) || !isAlive(read(file))) {
                start(file);
            }
            return read(file);
        }
    }

    private void start(Path endpoints) throws IOException {
        Files.createDirectories(data);
        Files.deleteIfExists(endpoints);
        Path log = data.resolve("embedded.log");
        Process process = new ProcessBuilder(command(endpoints))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(endpoints)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("PostgreSQL and Kafka did not start:\n" + Files.readString(log));
            }
            pause();
        }
    }

    private List<String> command(Path endpoints) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*",
                "uk.safeguarding.embedded.EmbeddedMain",
                "--data",
                data.toString(),
                "--endpoints",
                endpoints.toString(),
                "--exit-with",
                Long.toString(maven.pid()));
    }

    private static boolean isAlive(Properties endpoints) {
        return ProcessHandle.of(Long.parseLong(endpoints.getProperty("pid")))
                .map(ProcessHandle::isAlive)
                .orElse(false);
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
