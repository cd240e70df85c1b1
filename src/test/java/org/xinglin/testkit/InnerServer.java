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

/**
 * The whole server within the JVM of the tests, with a PostgreSQL of its own: for what its rooms ask of it without HTTP. Started
 * by the first test that needs it, stopped at the end.
 */
public final class InnerServer {

    private static final URL TESTS =
            InnerServer.class.getProtectionDomain().getCodeSource().getLocation();

    private static final ConfigurableApplicationContext SERVER = start();

    private InnerServer() {}

    private static ConfigurableApplicationContext start() {
        try {
            Path dataDir = Files.createTempDirectory("xinglin-inner-");
            PreparedServer.get().fill(dataDir);
            ConfigurableApplicationContext server = new SpringApplicationBuilder(XinglinApplication.class)
                    .resourceLoader(new DefaultResourceLoader(new WithoutTests()))
                    .registerShutdownHook(false)
                    .run("--server.port=0", "--xinglin.data.dir=" + dataDir);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                    FileSystemUtils.deleteRecursively(dataDir);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return server;
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

    public static <T> T bean(Class<T> type) {
        return SERVER.getBean(type);
    }
}
