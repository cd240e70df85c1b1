package org.xinglin.testkit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.xinglin.XinglinApplication;

/** The packaged server as a process of its own, over real HTTP and a real PostgreSQL, as a county would run it. */
public final class XinglinServer implements AutoCloseable {

    /** Generous: a cold start shares two slow cores with the build. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    static {
        // Seconds: the client lets go of an idle connection before the server does. JDK 17 would keep it for 20
        // minutes,
        // and a POST that meets the server's letting go ends without an answer.
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final FhirContext FHIR = newContext();

    private final Process process;
    private final int port;
    private final Path dataDir;
    private final Path log;

    private XinglinServer(Process process, int port, Path dataDir, Path log) {
        this.process = process;
        this.port = port;
        this.dataDir = dataDir;
        this.log = log;
    }

    private static FhirContext newContext() {
        FhirContext context = FhirContext.forR4();
        context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        context.getRestfulClientFactory()
                .setSocketTimeout((int) Duration.ofMinutes(2).toMillis());
        return context;
    }

    /** Settings of a server to start. */
    public static final class Setup {

        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<String> arguments = new ArrayList<>();
        private final Path dataDir;
        private final int port = freePort();
        private boolean asOneJar;
        private boolean fromScratch;
        private boolean forALongRun;
        private final List<Class<?>> beans = new ArrayList<>();

        private Setup(Path dataDir) {
            this.dataDir = dataDir;
        }

        public Setup environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        public Setup argument(String argument) {
            arguments.add(argument);
            return this;
        }

        /** Starts the jar as it was built, on an empty folder, as a newcomer does. */
        public Setup asOneJar() {
            asOneJar = true;
            return fromScratch();
        }

        /** Leaves an empty data folder empty. Otherwise it is filled with what a first start leaves, which starts sooner. */
        public Setup fromScratch() {
            fromScratch = true;
            return this;
        }

        /** With the compiler that takes longer to start and is faster afterwards, as in production. */
        public Setup forALongRun() {
            forALongRun = true;
            return this;
        }

        /** With beans that only a test needs, such as a listener that fails when it is told to. */
        public Setup with(Class<?>... testBeans) {
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
                List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=" + (forALongRun ? 4 : 1)));
                options.addAll(application());
                options.addAll(arguments);
                return XinglinServer.launch(dataDir, port, options, environment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Starts {@code java} with such options, and returns at once. */
    static XinglinServer launch(Path dataDir, int port, List<String> options, Map<String, String> environment)
            throws IOException {
        Path log = dataDir.resolve("server-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(PreparedServer.java(), "-Xmx2g"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("XINGLIN_DATA_DIR", dataDir.toString());
        builder.environment().putAll(environment);
        return new XinglinServer(builder.start(), port, dataDir, log);
    }

    /** A server with the embedded PostgreSQL in a data folder of its own. */
    public static Setup in(Path dataDir) {
        return new Setup(dataDir);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        try {
            Awaitility.await("readiness")
                    .atMost(START_LIMIT)
                    .pollInterval(Duration.ofMillis(250))
                    .failFast("the server ended before it was ready", () -> !process.isAlive())
                    .until(this::isReady);
        } catch (ConditionTimeoutException | org.awaitility.core.TerminalFailureException e) {
            throw new AssertionError("The server did not become ready:\n" + log(), e);
        }
    }

    private boolean isReady() {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String fhirBase() {
        return url() + "/fhir";
    }

    public int port() {
        return port;
    }

    public Path dataDir() {
        return dataDir;
    }

    public Process process() {
        return process;
    }

    /** HAPI's own client, as an integration tester would use it. */
    public IGenericClient client() {
        return FHIR.newRestfulGenericClient(fhirBase());
    }

    public static FhirContext fhirContext() {
        return FHIR;
    }

    /** Sends a request whose URI is a path of this server, such as {@code /fhir/Patient}. */
    public HttpResponse<String> send(String path, java.util.function.UnaryOperator<HttpRequest.Builder> request) {
        HttpRequest built = request.apply(
                        HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofMinutes(2)))
                .build();
        try {
            return HTTP.send(built, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(path, request -> request.GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(
                path,
                request -> request.header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Everything the process has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** {@code SIGTERM}: an orderly end. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("The server does not end:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
