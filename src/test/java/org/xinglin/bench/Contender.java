package org.xinglin.bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;

/** A server under measurement: a process of its own, with a database of its own in the common PostgreSQL. */
final class Contender implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long LONGEST_START_MILLIS = 300_000;

    final String name;
    final long startMillis;
    final long startCpuMillis;

    private final Process process;
    private final int port;
    private final JMXConnector management;
    private Function<Contender, @Nullable String> token = server -> null;

    private Contender(String name, Process process, int port, long startMillis) throws IOException {
        this.name = name;
        this.process = process;
        this.port = port;
        this.startMillis = startMillis;
        this.startCpuMillis = ProcessCpu.of(process.pid());
        this.management = management(process.pid());
    }

    /** A packaged server of ours, on a database of its own. */
    static Contender ofOurs(String name, String jar, List<String> arguments, BenchPostgres postgres, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-jar", jar));
        command.addAll(arguments);
        return start(
                name,
                command,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        postgres.database(name),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "none"),
                "/actuator/health/readiness",
                folder.resolve(name + ".log"));
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @param what the arguments of {@code java} that say what to run
     * @param readiness the path that answers 200 once it is
     */
    static Contender start(String name, List<String> what, Map<String, String> environment, String readiness, Path log)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms1g", "-Xmx2g"));
        command.addAll(what);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + readiness))
                .build();
        while (!answers(ready)) {
            if (!process.isAlive() || millisSince(began) > LONGEST_START_MILLIS) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " does not start: see " + log);
            }
            Thread.sleep(50);
        }
        return new Contender(name, process, port, millisSince(began));
    }

    private static boolean answers(HttpRequest ready) throws InterruptedException {
        try {
            return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    @SuppressWarnings("BanJNDI") // the address of a process of ours on this machine
    private static JMXConnector management(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (com.sun.tools.attach.AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + port + "/fhir";
    }

    /** Each request has this token from now on; null: none. */
    void with(Function<Contender, @Nullable String> newToken) {
        token = newToken;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).header("Accept", "application/fhir+json");
        String bearer = token.apply(this);
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    /** The body of what stands at a path of the server, outside of its FHIR base. */
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build())
                .body();
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    long cpuMillis() throws IOException {
        return ProcessCpu.of(process.pid());
    }

    long residentMegabytes() throws IOException {
        return ProcessCpu.residentMegabytes(process.pid());
    }

    /** Bytes that the threads alive now have allocated since they began. */
    long allocatedBytes() throws IOException {
        try {
            MBeanServerConnection beans = management.getMBeanServerConnection();
            ObjectName threading = new ObjectName("java.lang:type=Threading");
            Object ids = beans.getAttribute(threading, "AllThreadIds");
            long[] each = (long[]) beans.invoke(
                    threading, "getThreadAllocatedBytes", new Object[] {ids}, new String[] {long[].class.getName()});
            long sum = 0;
            for (long bytes : each) {
                sum += Math.max(bytes, 0);
            }
            return sum;
        } catch (javax.management.JMException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        management.close();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
