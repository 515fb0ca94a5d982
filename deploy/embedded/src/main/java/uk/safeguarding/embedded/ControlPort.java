package uk.safeguarding.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Lets tests kill and restart the servers and make databases: one line in, one line out, on a loopback port.
///
/// `kill postgres|kafka` (SIGKILL), `start postgres|kafka` (answers when the server does), `pid postgres|kafka`,
/// `provide DATABASE OWNER-PASSWORD APPLICATION-PASSWORD RELAY-PASSWORD`. The answer is `ok`, `ok PID` or `failed: `
/// and why.
final class ControlPort {

    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final ServerSocket socket;

    ControlPort(EmbeddedPostgres postgres, EmbeddedKafka kafka) throws IOException {
        this.postgres = postgres;
        this.kafka = kafka;
        this.socket = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Answers one request after the other, for ever.
    void serve() throws IOException {
        while (true) {
            try (Socket client = socket.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
                out.println(answer(in.readLine()));
            } catch (IOException goneAway) {
                System.err.println("A control request was broken off: " + goneAway.getMessage());
            }
        }
    }

    private String answer(@Nullable String request) {
        try {
            return obey(request == null ? "" : request);
        } catch (IOException | SQLException | RuntimeException e) {
            return "failed: " + String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }

    private String obey(String request) throws IOException, SQLException {
        String[] words = request.split(" ", -1);
        if (words.length == 5 && words[0].equals("provide")) {
            postgres.provide(new DatabaseAccess(words[1], words[2], words[3], words[4]));
            return "ok";
        }
        switch (request) {
            case "kill postgres" -> postgres.kill();
            case "kill kafka" -> kafka.kill();
            case "start postgres" -> postgres.restart();
            case "start kafka" -> kafka.restart();
            case "pid postgres", "pid kafka" -> {}
            default -> throw new IllegalArgumentException("no such request: " + words[0]);
        }
        return "ok " + (request.endsWith("postgres") ? postgres.pid() : kafka.pid());
    }
}
