package org.xinglin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.FileSystemUtils;
import org.xinglin.XinglinApplication;

/** The whole server within the JVM of a test, with a PostgreSQL of its own: for what its rooms ask of it without HTTP. */
public final class InnerServer implements AutoCloseable {

    private static final URL TESTS =
            InnerServer.class.getProtectionDomain().getCodeSource().getLocation();

    private final Path dataDir;
    private final ConfigurableApplicationContext context;

    private InnerServer(Path dataDir, ConfigurableApplicationContext context) {
        this.dataDir = dataDir;
        this.context = context;
    }

    public static InnerServer start() {
        try {
            Path dataDir = Files.createTempDirectory("xinglin-inner-");
            PreparedServer.get().fill(dataDir);
            return new InnerServer(
                    dataDir,
                    new SpringApplicationBuilder(XinglinApplication.class)
                            .resourceLoader(new DefaultResourceLoader(new WithoutTests()))
                            .run("--server.port=0", "--xinglin.data.dir=" + dataDir));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hides the folder of the tests, whose components are not the server's. */
    private static final class WithoutTests extends ClassLoader {

        WithoutTests() {
            super(InnerServer.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return Collections.enumeration(Collections.list(super.getResources(name)).stream()
                    .filter(found -> !found.toString().startsWith(TESTS.toString()))
                    .toList());
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(dataDir);
    }
}
