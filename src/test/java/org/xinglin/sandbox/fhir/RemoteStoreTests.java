package org.xinglin.sandbox.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that answers as it was told to, once each. */
class RemoteStoreTests {

    private static final String REFUSAL = """
            {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "invariant",
             "details": {"text": "收缩压必须高于舒张压"}, "expression": ["Bundle.entry[3].resource"],
             "diagnostics": "94/152"}]}""";

    private record Reply(int status, String body) {}

    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private RemoteStore store;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fhir", exchange -> {
            Reply reply = replies.remove();
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        store = new RemoteStore("http://localhost:" + server.getAddress().getPort() + "/fhir/");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void whatTheServerIsTooBusyForIsSentAgain() {
        replies.add(new Reply(503, ""));
        replies.add(new Reply(200, "{\"resourceType\": \"Bundle\"}"));

        store.put(new Bundle());

        assertThat(replies).isEmpty();
    }

    @Test
    void aRefusalIsNotSentAgainAndToldInTheServersWords() {
        replies.add(new Reply(422, REFUSAL));
        replies.add(new Reply(200, ""));

        assertThatThrownBy(() -> store.put(new Bundle()))
                .isInstanceOf(LoadingFailed.class)
                .hasMessageContaining("HTTP 422")
                .hasMessageContaining("error Bundle.entry[3].resource: 收缩压必须高于舒张压 (94/152)");
        assertThat(replies).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotFhirIsShownAsItIs() {
        replies.add(new Reply(502, "<html>Bad gateway</html>"));

        assertThatThrownBy(() -> store.mark()).hasMessageContaining("HTTP 502").hasMessageContaining("Bad gateway");
    }

    @Test
    void aStoreWithoutACountyHasNoMark() {
        replies.add(new Reply(404, REFUSAL));

        assertThat(store.mark()).isEmpty();
    }

    @Test
    void anAddressWhereNobodyIsIsToldAtOnce() {
        server.stop(0);

        assertThatThrownBy(() -> store.mark())
                .isInstanceOf(LoadingFailed.class)
                .hasMessageContaining("No answer from http://localhost:");
    }

    @Test
    void whatIsNoAddressIsRefusedAtOnce() {
        assertThatThrownBy(() -> new RemoteStore("localhost:8080/fhir")).hasMessageContaining("localhost:8080/fhir");
    }
}
