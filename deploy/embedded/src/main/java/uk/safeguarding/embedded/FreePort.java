package uk.safeguarding.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port of the loopback address that nobody listens on.
final class FreePort {

    private FreePort() {}

    /// The port asked for, or a free one for 0.
    static int or(int port) throws IOException {
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
