package org.xinglin.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinglin.XinglinApplication;

/** Settings of a server to start. */
public final class ServerSetup {

    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private final Path dataDir;
    private final int port = XinglinServer.freePort();
    private boolean asOneJar;
    private boolean fromScratch;
    private boolean forALongRun;
    private @Nullable String heap;
    private final List<Class<?>> beans = new ArrayList<>();

    ServerSetup(Path dataDir) {
        this.dataDir = dataDir;
    }

    public ServerSetup environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public ServerSetup argument(String argument) {
        arguments.add(argument);
        return this;
    }

    /** Starts the jar as it was built, on an empty folder, as a newcomer does. */
    public ServerSetup asOneJar() {
        asOneJar = true;
        return fromScratch();
    }

    /** Leaves an empty data folder empty. Otherwise it is filled with what a first start leaves, which starts sooner. */
    public ServerSetup fromScratch() {
        fromScratch = true;
        return this;
    }

    /** With the compiler that takes longer to start and is faster afterwards, as in production. */
    public ServerSetup forALongRun() {
        forALongRun = true;
        return this;
    }

    /** With so much memory, as {@code -Xmx} takes it. */
    public ServerSetup heap(String size) {
        heap = size;
        return this;
    }

    /** With beans that only a test needs, such as a listener that fails when it is told to. */
    public ServerSetup with(Class<?>... testBeans) {
        beans.addAll(List.of(testBeans));
        return this;
    }

    /** Starts the process and returns at once. */
    public XinglinServer launch() {
        try {
            Files.createDirectories(dataDir);
            if (!fromScratch && isEmpty(dataDir)) {
                PreparedServer.get().fill(dataDir);
            }
            List<String> options = new ArrayList<>(forALongRun ? List.of() : PreparedServer.QUICK_COMPILER);
            options.addAll(heap());
            options.addAll(application());
            options.addAll(arguments);
            if (saysItsMode()) {
                return XinglinServer.launch(dataDir, port, options, environment);
            }
            Map<String, String> tested = new LinkedHashMap<>(TestedMode.environment());
            tested.putAll(environment);
            return XinglinServer.launch(dataDir, port, options, tested).with(TestedMode::token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean saysItsMode() {
        return environment.containsKey("XINGLIN_SECURITY_MODE")
                || arguments.stream().anyMatch(argument -> argument.startsWith("--xinglin.security"));
    }

    /** A short run that is not about memory is spared the collector's threads: a seventh of what a start costs. */
    private List<String> heap() {
        if (heap != null) {
            return List.of("-Xmx" + heap);
        }
        return forALongRun ? List.of() : List.of("-XX:+UseSerialGC", "-Xmn256m");
    }

    private List<String> application() throws IOException {
        if (asOneJar) {
            return List.of("-jar", PreparedServer.packagedJar().toString());
        }
        Path jar = PreparedServer.get().jar();
        List<String> options = new ArrayList<>(PreparedServer.get().classArchive());
        if (beans.isEmpty()) {
            options.addAll(List.of("-jar", jar.toString()));
            return options;
        }
        Path classes = dataDir.resolve("test-beans");
        for (Class<?> bean : beans) {
            String file = bean.getName().replace('.', '/') + ".class";
            Path copy = classes.resolve(file);
            Files.createDirectories(copy.getParent());
            try (InputStream in = bean.getClassLoader().getResourceAsStream(file)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        options.addAll(List.of("-cp", jar + File.pathSeparator + classes, XinglinApplication.class.getName()));
        return options;
    }

    /** Starts the process and waits until it is ready. */
    public XinglinServer start() {
        XinglinServer server = launch();
        server.awaitReady();
        return server;
    }

    /** The same for a server that is ready only when it has loaded what it was told to. */
    public XinglinServer start(Duration atMost) {
        XinglinServer server = launch();
        server.awaitReady(atMost);
        return server;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
