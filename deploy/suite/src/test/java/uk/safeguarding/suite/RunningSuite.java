package uk.safeguarding.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
                .computeIfAbsent(Started.class, key -> started(), Started.class)
                .suite();
    }

    private static Started started() {
        try {
            return new Started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closed by JUnit with its store. A start that failed is not tried again: every test that needs it fails at once.
    private static final class Started implements AutoCloseable {

        private final Suite suite;
        private @Nullable RuntimeException failure;

        Started() throws IOException {
            Path root = Path.of(System.getProperty("suite.root"));
            Progress progress = new Progress(System.out, false);
            suite = Suite.open(
                    new Suite.Settings(
                            root,
                            root.resolve("deploy/suite/target/e2e-state"),
                            new Ports(freeBase()),
                            true,
                            Suite.Use.DEMONSTRATION),
                    progress);
            // Also when the tests are broken off.
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            try {
                suite.start(progress);
            } catch (RuntimeException e) {
                failure = e;
                stop();
            }
        }

        Suite suite() {
            if (failure != null) {
                throw new IllegalStateException("The suite did not start", failure);
            }
            return suite;
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

        private void stop() {
            try {
                suite.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            stop();
        }
    }
}
