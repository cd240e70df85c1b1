package org.xinglin.fhirserver.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xinglin.fhirserver.RefusedStart;

/** A data folder belongs to one JVM at a time. The operating system releases the lock, whatever kills its holder. */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws RefusedStart if another running server holds the folder */
    static DataFolderLock of(Path dataDir) throws IOException {
        FileChannel channel =
                FileChannel.open(dataDir.resolve("xinglin.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new RefusedStart(
                    "Another Xinglin server is using the data folder " + dataDir.toAbsolutePath() + ".",
                    "Stop it, or set XINGLIN_DATA_DIR to another folder.");
        }
        return new DataFolderLock(channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
