package uk.safeguarding.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives acceptance tests the one suite that all of them share: started empty when the first asks for it, stopped after
/// the last. A test that kills a part starts it again.
///
/// Needs the packaged services, which the order of the modules provides in a build of the whole. Tests that use it have
/// the tag `acceptance`; without the services, leave them out with `-DexcludedGroups=acceptance`.
public final class RunningSuite implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RunningSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Started.class, key -> new Started(), Started.class)
                .suite();
    }

    /// Closed by JUnit with its store.
    private record Started(Suite suite) implements AutoCloseable {

        Started() {
            this(start());
        }

        private static Suite start() {
            Path root = Path.of(System.getProperty("suite.root"));
            Suite.Settings settings = new Suite.Settings(
                    root, root.resolve("deploy/suite/target/e2e-state"), new Ports(freeBase()), true);
            Progress progress = new Progress(System.out, false);
            try {
                Suite suite = Suite.open(settings, progress);
                // Also when the tests are broken off, or the start fails.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite)));
                suite.start(progress);
                return suite;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int freeBase() {
            return IntStream.iterate(20_000, base -> base < Ports.HIGHEST_BASE, base -> base + 1_000)
                    .filter(base -> isFree(new Ports(base).keycloak()) && isFree(new Ports(base).postgres()))
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean isFree(int port) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                return socket.isBound();
            } catch (IOException inUse) {
                return false;
            }
        }

        private static void stop(Suite suite) {
            try {
                suite.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            stop(suite);
        }
    }
}
