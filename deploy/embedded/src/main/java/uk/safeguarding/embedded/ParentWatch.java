package uk.safeguarding.embedded;

/// Ends this process when another one ends, however it ends: nothing stays behind after a SIGKILL.
final class ParentWatch {

    private ParentWatch() {}

    /// @param pid of a process of the same machine; if it has already ended, this one ends at once
    static void exitWith(long pid) {
        Thread.ofPlatform().daemon().name("watch-" + pid).start(() -> {
            ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
            System.exit(0);
        });
    }
}
