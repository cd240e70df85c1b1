package org.xinglin.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/** A subscriber's endpoint, which answers, fails, hangs, dies and returns. */
public final class Receiver implements AutoCloseable {

    /** A request as it came in. */
    public record Received(
            String method, String path, String deliveryId, String authorization, String body, Instant at) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean hanging;
    private HttpServer http;

    public Receiver() {
        http = start(0);
    }

    private HttpServer start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (hanging) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        int answer = status.get();
        if (answer < 300) {
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("X-Request-ID"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body,
                    Instant.now()));
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
    }

    /** What it asks a server for. */
    public Subscription subscription(String criteria) {
        Subscription subscription = new Subscription()
                .setStatus(SubscriptionStatus.REQUESTED)
                .setReason("测试")
                .setCriteria(criteria);
        subscription
                .getChannel()
                .setType(SubscriptionChannelType.RESTHOOK)
                .setEndpoint(url())
                .setPayload("application/fhir+json");
        return subscription;
    }

    /** What it has answered with 2xx, in the order in which it came. */
    public List<Received> received() {
        return received;
    }

    public List<String> paths() {
        return received.stream().map(Received::path).toList();
    }

    public void answers(int newStatus) {
        status.set(newStatus);
    }

    public void hangs() {
        hanging = true;
    }

    /** Its connections are cut and nobody listens any more. */
    public void dies() {
        http.stop(0);
    }

    public void returns() {
        http = start(http.getAddress().getPort());
    }

    @Override
    public void close() {
        end.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
