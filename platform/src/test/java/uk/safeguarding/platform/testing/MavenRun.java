package uk.safeguarding.platform.testing;

import java.util.Optional;
import java.util.regex.Pattern;

/// The Maven process that this test belongs to: what is started for tests lives as long as it.
final class MavenRun {

    private static final Pattern MAVEN =
            Pattern.compile("org\\.codehaus\\.plexus\\.classworlds\\.launcher\\.Launcher|org\\.mvndaemon");

    private MavenRun() {}

    /// The nearest ancestor that is Maven, else (from an IDE) this process.
    static ProcessHandle process() {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent()) {
            if (MAVEN.matcher(ancestor.get().info().commandLine().orElse("")).find()) {
                return ancestor.get();
            }
            ancestor = ancestor.get().parent();
        }
        return ProcessHandle.current();
    }
}
