package org.xinglin.fhirserver.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real connections: the address that was looked at is the one that is connected to. */
class ReceiversTests {

    private final Deque<String> answers = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer house;

    @BeforeEach
    void start() throws IOException {
        house = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        house.setExecutor(command -> new Thread(command).start());
        house.createContext("/", exchange -> {
            received.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/silent")) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (path.startsWith("/elsewhere")) {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/secret");
            }
            exchange.sendResponseHeaders(path.startsWith("/elsewhere") ? 307 : 204, -1);
            exchange.close();
        });
        house.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        house.stop(0);
    }

    private int port() {
        return house.getAddress().getPort();
    }

    /** Of each look-up the next answer, of all further ones the last. */
    private InetAddress[] find(String host) throws java.net.UnknownHostException {
        asked.incrementAndGet();
        String answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        return new InetAddress[] {InetAddress.getByName(answer)};
    }

    private AllowedEndpoints rules(String... listed) {
        return new AllowedEndpoints(new EndpointSettings(List.of(listed), List.of()), false, this::find);
    }

    private static CompletableFuture<Integer> send(Receivers receivers, String address) {
        URI endpoint = URI.create(address);
        return receivers.send(endpoint, AsyncRequestBuilder.post(endpoint).build());
    }

    private static int wait(CompletableFuture<Integer> sent) throws Exception {
        return sent.get(1, TimeUnit.MINUTES);
    }

    private static Receivers with(AllowedEndpoints rules) {
        return new Receivers(rules, Duration.ofSeconds(5), Duration.ofMillis(500), 4);
    }

    @Test
    void whatIsAllowedIsSentAndARedirectionIsNotFollowed() throws Exception {
        answers.add("127.0.0.1");
        try (Receivers receivers = with(rules("http://localhost:" + port()))) {
            assertThat(wait(send(receivers, "http://localhost:" + port() + "/hook")))
                    .isEqualTo(204);
            assertThat(wait(send(receivers, "http://localhost:" + port() + "/elsewhere")))
                    .isEqualTo(307);
            assertThat(received).hasValue(2);
        }
    }

    @Test
    void aNameThatStandsForAnotherMachineSinceIsNotConnectedTo() {
        String endpoint = "http://rebound.example.org:" + port() + "/hook";
        AllowedEndpoints rules = rules("http://rebound.example.org:" + port());
        answers.add("203.0.113.7");
        answers.add("127.0.0.1");
        assertThat(rules.mayBeNamed(URI.create(endpoint))).isTrue();
        try (Receivers receivers = with(rules)) {
            assertThatThrownBy(() -> wait(send(receivers, endpoint)))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(RefusedAddress.class);
            assertThat(received).hasValue(0);
            assertThat(asked)
                    .as("looked at once to be named, and once to be sent to")
                    .hasValue(2);
        }
    }

    @Test
    void whatIsNoLongerListedIsNotSent() {
        answers.add("127.0.0.1");
        try (Receivers receivers = with(rules())) {
            assertThatThrownBy(() -> wait(send(receivers, "http://127.0.0.1:" + port() + "/hook")))
                    .hasCauseInstanceOf(RefusedAddress.class);
            assertThat(received).hasValue(0);
        }
    }

    /** An address that is written out passes the same look as one that is found by a name. */
    @Test
    void anAddressThatIsWrittenOutIsLookedAtToo() {
        answers.add("169.254.169.254");
        try (Receivers receivers = with(rules("http://127.0.0.1:" + port()))) {
            assertThatThrownBy(() -> wait(send(receivers, "http://127.0.0.1:" + port() + "/hook")))
                    .hasCauseInstanceOf(RefusedAddress.class);
            assertThat(asked).hasValue(1);
            assertThat(received).hasValue(0);
        }
    }

    @Test
    void aReceiverThatIsSilentIsLetGo() {
        answers.add("127.0.0.1");
        try (Receivers receivers = with(rules("http://127.0.0.1:" + port()))) {
            assertThatThrownBy(() -> wait(send(receivers, "http://127.0.0.1:" + port() + "/silent")))
                    .hasCauseInstanceOf(SocketTimeoutException.class);
        }
    }
}
