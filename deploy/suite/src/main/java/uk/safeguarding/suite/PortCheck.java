package uk.safeguarding.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/// Whether the ports of a suite are free, before anything is started.
record PortCheck(Ports ports, Map<String, Integer> wanted) {

    /// How far the ports move in the proposal.
    private static final int STEP = 10_000;

    static PortCheck of(Ports ports) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("PostgreSQL", ports.postgres());
        wanted.put("Kafka", ports.kafka());
        wanted.put("Keycloak", ports.keycloak());
        for (Service service : Service.values()) {
            wanted.put(service.module(), ports.of(service));
            wanted.put("the management of " + service.module(), ports.managementOf(service));
        }
        return new PortCheck(ports, wanted);
    }

    /// @throws Refusal naming the first port in use, and the option that moves it
    void requireFree() {
        wanted.forEach((part, port) -> {
            if (!isFree(port)) {
                throw new Refusal(
                        "Port " + port + ", for " + part + ", is in use. Stop what uses it, or move all ports: "
                                + "./suite run --port-base " + otherBase());
            }
        });
    }

    private int otherBase() {
        return ports.base() + STEP <= Ports.HIGHEST_BASE ? ports.base() + STEP : Ports.DEFAULT_BASE;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
