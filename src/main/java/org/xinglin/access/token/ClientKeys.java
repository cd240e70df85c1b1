package org.xinglin.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.access.registry.Client;

/**
 * The public keys of clients. What is fetched comes from the address that the operator's file names, of a host that the
 * settings allow, and from nowhere else: redirections are not followed, and what an assertion's header points to is not looked at.
 */
final class ClientKeys {

    private static final Logger log = LoggerFactory.getLogger(ClientKeys.class);

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** A new key is found sooner, but nobody makes the server fetch more often than this. */
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST = 64 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Clock clock;
    private final Cache<URI, Fetched> fetched =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(REMEMBERED).build();

    private record Fetched(JWKSet keys, Instant at) {}

    ClientKeys(Clock clock) {
        this.clock = clock;
    }

    /** Those of a client that a signature may be of. */
    List<JWK> of(Client client, JWKSelector wanted) throws KeySourceException {
        try {
            if (client.jwks() != null) {
                return wanted.select(JWKSet.parse(client.jwks()));
            }
            URI address = client.jwksUri();
            if (address == null) {
                return List.of();
            }
            Fetched known = fetched.get(address, this::fetch);
            List<JWK> found = wanted.select(known.keys());
            if (found.isEmpty() && known.at().plus(LEAST_PAUSE).isBefore(clock.instant())) {
                Fetched anew = fetch(address);
                fetched.put(address, anew);
                found = wanted.select(anew.keys());
            }
            return found;
        } catch (ParseException e) {
            throw new KeySourceException("The keys of the client cannot be read", e);
        }
    }

    private Fetched fetch(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        JWKSet keys = new JWKSet();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (answer.statusCode() == 200 && bytes.length <= LARGEST) {
                    keys = JWKSet.parse(new String(bytes, StandardCharsets.UTF_8));
                } else {
                    log.warn("{} answers {} with {} bytes, and no keys", address, answer.statusCode(), bytes.length);
                }
            }
        } catch (IOException | ParseException e) {
            log.warn("No keys from {}: {}", address, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Fetched(keys, clock.instant());
    }
}
