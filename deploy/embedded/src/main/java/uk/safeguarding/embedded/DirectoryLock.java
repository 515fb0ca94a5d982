package uk.safeguarding.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One user of a directory at a time. The system releases the lock when its process ends, however it ends.
public final class DirectoryLock implements AutoCloseable {

    public static final String FILE = "lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Locks the directory and makes it where it does not exist.
    ///
    /// @throws ServerStartException if a living process holds the lock
    static DirectoryLock of(Path directory) throws IOException {
        DirectoryLock lock = tryOf(directory);
        if (lock == null) {
            throw new ServerStartException(directory + " is in use by another run. Stop that one first.");
        }
        return lock;
    }

    /// The lock, or null if a living process holds it.
    public static @Nullable DirectoryLock tryOf(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // the same answer as for another process: not free
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        return new DirectoryLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
