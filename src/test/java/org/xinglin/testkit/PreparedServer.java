package org.xinglin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged server made ready for tests, once for a build and for all JVMs that test it: unpacked, as the container image
 * has it, and with a data folder that a first start has left.
 */
final class PreparedServer {

    private static final String DATA = "data";
    private static final String READY = "ready";

    /** In a data folder, what a start unpacks and nobody changes. */
    private static final String BINARIES = "postgres-binaries";

    /**
     * The compiler that starts sooner, with room for what it makes: by default it has 48 MB, throws code away when they are
     * full, and makes it again.
     */
    static final List<String> QUICK_COMPILER = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m");

    private final Path folder;

    private PreparedServer(Path folder) {
        this.folder = folder;
    }

    static PreparedServer get() {
        return Prepared.SERVER;
    }

    private static final class Prepared {

        private static final PreparedServer SERVER = prepare(packagedJar());
    }

    /** The jar as the build made it. */
    static Path packagedJar() {
        String jar = System.getProperty("xinglin.jar");
        if (jar == null) {
            throw new IllegalStateException("Set -Dxinglin.jar to the packaged server; the Maven build does");
        }
        return Path.of(jar);
    }

    /** The runnable jar in the unpacked folder, beside its libraries. */
    Path jar() {
        return folder.resolve("unpacked").resolve(packagedJar().getFileName());
    }

    /** Fills an empty data folder with what a first start leaves. */
    void fill(Path dataDir) throws IOException {
        copy(folder.resolve(DATA), dataDir);
    }

    private static PreparedServer prepare(Path packed) {
        Path all = packed.toAbsolutePath().resolveSibling("prepared");
        try {
            Files.createDirectories(all);
            try (FileChannel channel =
                            FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock oneAtATime = channel.lock()) {
                PreparedServer server = new PreparedServer(all.resolve(fingerprint(packed)));
                if (oneAtATime.isValid() && Files.notExists(server.folder.resolve(READY))) {
                    forgetOthers(all);
                    server.make(packed);
                }
                return server;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void forgetOthers(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all).filter(Files::isDirectory)) {
            for (Path former : folders.toList()) {
                FileSystemUtils.deleteRecursively(former);
            }
        }
    }

    private void make(Path packed) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process tool = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        folder.resolve("unpacked").toString())
                .inheritIO()
                .start();
        if (tool.waitFor() != 0) {
            throw new IOException("The packaged server could not be unpacked");
        }
        Path data = Files.createDirectories(folder.resolve(DATA));
        ClassArchive archive = new ClassArchive(folder, jar());
        List<String> options = new ArrayList<>(QUICK_COMPILER);
        options.addAll(List.of(archive.noteClasses(), "-jar", jar().toString()));
        try (XinglinServer server = XinglinServer.launch(data, XinglinServer.freePort(), options, Map.of())) {
            server.awaitReady();
        }
        try (Stream<Path> logs = Files.list(data).filter(file -> file.toString().endsWith(".log"))) {
            for (Path log : logs.toList()) {
                Files.delete(log);
            }
        }
        Files.createFile(folder.resolve(READY));
        archive.make();
    }

    /** What a JVM is started with so that it reads the server's classes from an archive; nothing as long as there is none. */
    List<String> classArchive() {
        return new ClassArchive(folder, jar()).use();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** PostgreSQL's binaries are shared: a start that finds younger folders in them than it left unpacks them again, for seconds. */
    private static void copy(Path from, Path to) throws IOException {
        Path binaries = from.resolve(BINARIES);
        Files.createSymbolicLink(to.resolve(BINARIES), binaries);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.startsWith(binaries)).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!file.equals(from)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static String fingerprint(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
