package org.xinglin.fhirserver.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** File handling in the data folder. */
final class DataFolder {

    private DataFolder() {}

    /** Writes a file that only its owner may read. It appears whole or not at all, and stays through a power cut. */
    static void writePrivate(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        if (isPosix(file)) {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolderOf(file);
    }

    /** Makes an empty file that is there after a power cut too. */
    static void mark(Path file) throws IOException {
        Files.write(file, new byte[0]);
        syncFolderOf(file);
    }

    /** Removes a file for good: a power cut does not bring it back. */
    static void unmark(Path file) throws IOException {
        Files.delete(file);
        syncFolderOf(file);
    }

    private static void syncFolderOf(Path file) throws IOException {
        if (isPosix(file)) {
            // Elsewhere a folder cannot be opened as a file.
            try (FileChannel entries = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
