package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.access.registry.Client;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.HandClock;

/** Keys are fetched from where the file says, and from nowhere else. */
class ClientKeysTests {

    private final HandClock clock = new HandClock(Instant.parse("2026-03-03T00:00:00Z"));
    private final ClientKeys keys = new ClientKeys(clock);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicReference<String> served = new AtomicReference<>("{\"keys\":[]}");
    private HttpServer host;

    @BeforeEach
    void serve() throws IOException {
        host = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        host.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            byte[] body = Objects.requireNonNull(served.get()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        host.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", address("/inside").toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        host.createContext("/inside", exchange -> {
            inside.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    @Test
    void aNewKeyIsFoundAndNobodyMakesTheServerFetchAgainAndAgain() throws Exception {
        ECKey old = EmbeddedAccess.newKey("old");
        ECKey next = EmbeddedAccess.newKey("new");
        served.set(new JWKSet(old.toPublicJWK()).toString());
        assertThat(keys.of(client(null, address("/jwks")), named("old"))).hasSize(1);
        served.set(new JWKSet(next.toPublicJWK()).toString());
        for (int i = 0; i < 20; i++) {
            assertThat(keys.of(client(null, address("/jwks")), named("new"))).isEmpty();
        }
        assertThat(asked).hasValue(1);
        clock.moveTo(clock.instant().plusSeconds(11));
        assertThat(keys.of(client(null, address("/jwks")), named("new"))).hasSize(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRedirectionIsNotFollowedAndALargeAnswerIsNone() throws Exception {
        assertThat(keys.of(client(null, address("/away")), named("x"))).isEmpty();
        assertThat(inside).hasValue(0);
        served.set(new JWKSet(EmbeddedAccess.newKey("x").toPublicJWK()) + " ".repeat(70_000));
        assertThat(keys.of(client(null, address("/jwks")), named("x"))).isEmpty();
    }

    @Test
    void whatStandsInTheFileIsNotFetched() throws Exception {
        String inline = new JWKSet(EmbeddedAccess.newKey("k").toPublicJWK()).toString();

        assertThat(keys.of(client(inline, null), named("k"))).hasSize(1);
        assertThat(keys.of(client(null, null), named("k"))).isEmpty();
        assertThat(asked).hasValue(0);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + host.getAddress().getPort() + path);
    }

    private static JWKSelector named(String id) {
        return new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
    }

    private static Client client(@Nullable String jwks, @Nullable URI uri) {
        return new Client(
                "c", "C", null, true, Set.of(), List.of(), List.of(), jwks, uri, null, false, Set.of(), Set.of());
    }
}
