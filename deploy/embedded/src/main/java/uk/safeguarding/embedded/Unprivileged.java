package uk.safeguarding.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How PostgreSQL's programs are started by whoever runs this process. They refuse to run as root, so root starts them
/// in a user namespace without a mapped user, or, where the system forbids that, as the user `nobody` with the right to
/// reach files below directories that are closed to it.
enum Unprivileged {
    /// An ordinary user: nothing to do.
    AS_IS("") {
        @Override
        void own(Path path) {}
    },

    /// Root, seen by the program as nobody; files stay root's.
    NAMESPACE("unshare -U") {
        @Override
        void own(Path path) throws IOException {
            Commands.run(List.of("chown", "-R", "0:0", path.toString()));
        }
    },

    /// Root hands over to nobody (65534), who needs to own the data.
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups --securebits=+no_setuid_fixup"
            + " --inh-caps=+dac_override --ambient-caps=+dac_override") {
        @Override
        void own(Path path) throws IOException {
            Commands.run(List.of("chown", "-R", "65534:65534", path.toString()));
        }
    };

    private final String prefix;

    Unprivileged(String prefix) {
        this.prefix = prefix;
    }

    /// The first way that works here.
    ///
    /// @throws ServerStartException for root on a system that has neither `unshare` nor `setpriv`
    static Unprivileged find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_IS;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(way -> Commands.succeeds(way.command(List.of("true"))))
                .findFirst()
                .orElseThrow(() -> new ServerStartException("PostgreSQL does not run as root, and neither unshare nor"
                        + " setpriv works here. Run this as an ordinary user."));
    }

    List<String> command(List<String> program) {
        return Stream.concat(Stream.of(prefix.split(" ", -1)).filter(word -> !word.isEmpty()), program.stream())
                .toList();
    }

    /// Makes the program's user the owner of the path and of all below it.
    abstract void own(Path path) throws IOException;
}
