package org.xinglin.testkit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

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

    private static final String AUTHORIZATION = "Authorization";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final FhirContext FHIR = newContext();

    private final Process process;
    private final int port;
    private final Path dataDir;
    private final Path log;
    private Function<XinglinServer, @Nullable String> token = server -> null;

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
        ServerLogs.watch(log);
        return new XinglinServer(builder.start(), port, dataDir, log);
    }

    /** Whoever brings no token of its own has this one. */
    XinglinServer with(Function<XinglinServer, @Nullable String> newToken) {
        token = newToken;
        return this;
    }

    /** A server with the embedded PostgreSQL in a data folder of its own. */
    public static ServerSetup in(Path dataDir) {
        return new ServerSetup(dataDir);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        awaitReady(START_LIMIT);
    }

    void awaitReady(Duration atMost) {
        try {
            Awaitility.await("readiness")
                    .atMost(atMost)
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
        IGenericClient client = FHIR.newRestfulGenericClient(fhirBase());
        String bearer = token.apply(this);
        if (bearer != null) {
            client.registerInterceptor(new BearerTokenAuthInterceptor(bearer));
        }
        return client;
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
            return HTTP.send(withToken(path, built), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether each request of a test has a token of the platform's operator, see {@link TestedMode}. */
    public boolean asksForTokens() {
        return token.apply(this) != null;
    }

    private HttpRequest withToken(String path, HttpRequest request) {
        boolean open =
                path.startsWith("/oauth2") || path.contains("/.well-known/") || path.startsWith("/actuator/health");
        if (open || request.headers().firstValue(AUTHORIZATION).isPresent()) {
            return request;
        }
        String bearer = token.apply(this);
        return bearer == null
                ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .header(AUTHORIZATION, "Bearer " + bearer)
                        .build();
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
        ServerLogs.check(log);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        ServerLogs.check(log);
    }
}
