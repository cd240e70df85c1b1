package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.xinglin.testkit.WholePage;
import org.xinglin.testkit.XinglinServer;

/** A server whose clock the test moves, and that is killed while it is asked for something. */
final class KilledCounty implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Longer than a request takes to a server that has just started. */
    private static final int LATEST_KILL_MILLIS = 1_500;

    private final Path folder;
    private final Path clock;
    private final Random random;
    private Instant now;
    private XinglinServer server;

    KilledCounty(Path folder, Instant now, Random random) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = folder.resolve("clock");
        this.random = random;
        this.now = now;
        pass(Duration.ZERO);
        server = start();
    }

    private XinglinServer start() {
        return XinglinServer.in(folder.resolve("county"))
                .with(TravellingClock.class)
                .environment(TravellingClock.FILE, clock.toString())
                .argument("--xinglin.events.poll=50ms")
                .start();
    }

    /** @return what time it is then */
    Instant pass(Duration time) {
        now = now.plus(time);
        TravellingClock.moveTo(now, clock);
        return now;
    }

    /** At some moment from now on; and it comes back. */
    void killed() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LATEST_KILL_MILLIS)));
        server.kill();
        server = start();
    }

    void put(String address, String body) {
        HttpResponse<String> answer = send("PUT", address, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    void putOnce(String address, String body) {
        once("PUT", address, body, () -> server.get("/fhir/" + address).statusCode() == 200);
    }

    void moveOnce(String task, String to, String more) {
        String body = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"to\",\"valueCode\":\"" + to + "\"}"
                + more + "]}";
        once(
                "POST",
                task + "/$move",
                body,
                () -> read(task).path("status").asText().equals(to));
    }

    /** Is sent, and the server killed meanwhile; sent again if nothing has come of it. What was acknowledged has come. */
    private void once(String method, String address, String body, BooleanSupplier isDone) {
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(
                        () -> send(method, address, body).statusCode())
                .exceptionally(killed -> 0);
        killed();
        int answer = sent.join();
        assertThat(answer).as(address).isIn(0, 200, 201);
        boolean done = isDone.getAsBoolean();
        assertThat(done || answer == 0).as("what was acknowledged: %s", address).isTrue();
        if (!done) {
            HttpResponse<String> again = send(method, address, body);
            assertThat(again.statusCode()).as(again.body()).isIn(200, 201);
        }
    }

    private HttpResponse<String> send(String method, String address, String body) {
        return server.send(
                "/fhir/" + address,
                request -> request.header("Content-Type", "application/fhir+json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    JsonNode read(String address) {
        HttpResponse<String> answer = server.get("/fhir/" + address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Type and id of each match. */
    List<String> found(String search) {
        return WholePage.addresses(read(search));
    }

    /** Until nobody has anything left to do. */
    void quiet() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> server.get("/actuator/events?parked=false").body().contains("\"events\":[]"));
    }

    @Override
    public void close() {
        server.close();
    }
}
