package org.xinglin.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a start, as the JVM has them after loading: a start that reads them from here takes two thirds of the time
 * and of the processor. It is made beside the first tests, by a process of its own; a server that starts before it is
 * there, or a JVM that can't read it, loads its classes as always.
 */
final class ClassArchive {

    private final Path classes;
    private final Path archive;
    private final Path jar;

    ClassArchive(Path folder, Path jar) {
        this.classes = folder.resolve("classes.lst");
        this.archive = folder.resolve("classes.jsa");
        this.jar = jar;
    }

    /** What a start is told so that it notes the classes it loads. */
    String noteClasses() {
        return "-XX:DumpLoadedClassList=" + classes;
    }

    /** Begins to make the archive of the classes noted, and returns at once. */
    void make() throws IOException {
        leaveLambdasOut();
        Path unfinished = archive.resolveSibling("unfinished.jsa");
        Path log = archive.resolveSibling("classes.log");
        Process dump = new ProcessBuilder(
                        PreparedServer.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + unfinished,
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        dump.onExit().thenAccept(ended -> {
            if (ended.exitValue() != 0 || !unfinished.toFile().renameTo(archive.toFile())) {
                System.err.println("No class archive, servers start slower: see " + log);
            }
        });
    }

    /** JDK 17 crashes while it writes the classes of some lambdas. */
    private void leaveLambdasOut() throws IOException {
        List<String> kept;
        try (Stream<String> lines = Files.lines(classes)) {
            kept = lines.filter(line -> !line.startsWith("@lambda-proxy")).toList();
        }
        Files.write(classes, kept);
    }

    /** The options of a JVM that uses the archive; none as long as it isn't there. */
    List<String> use() {
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto") : List.of();
    }
}
