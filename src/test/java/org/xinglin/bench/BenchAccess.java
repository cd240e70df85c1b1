package org.xinglin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Who may ask the server that is measured in mode {@code embedded}: the platform's operator, who settles the clinic, and the clinic's
 * program, who reaches what is the clinic's and does the rest.
 */
final class BenchAccess {

    private static final String OPERATOR = "operator";
    private static final String CLINIC = "clinic";

    /** Well within a token's hour. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(30);

    private final Path file;
    private final String secret = UUID.randomUUID().toString();
    private String token = "";
    private Instant asked = Instant.EPOCH;

    BenchAccess(Path folder) throws IOException {
        String hash = new BCryptPasswordEncoder(4).encode(secret);
        this.file = Files.writeString(folder.resolve("access.yaml"), """
                clients:
                  - {id: operator, name: Operator, everything: true, grants: [client_credentials], scopes: ["system/*.cruds"], secret-bcrypt: "%s"}
                  - {id: clinic, name: Clinic, organization: Organization/%s, grants: [client_credentials], scopes: ["system/*.cruds"], secret-bcrypt: "%s"}
                """.formatted(hash, County.CLINIC, hash));
    }

    /** What the server is started with. As many requests as come: it is measured how many it answers. */
    List<String> arguments() {
        return List.of(
                "--xinglin.security.mode=embedded",
                "--xinglin.access.file=" + file,
                "--xinglin.rate.client=0",
                "--xinglin.rate.address=0");
    }

    /** The clinic's token. */
    synchronized String token(Contender server) {
        if (asked.plus(RENEWED_AFTER).isBefore(Instant.now())) {
            token = tokenOf(CLINIC, server);
            asked = Instant.now();
        }
        return token;
    }

    String operatorsToken(Contender server) {
        return tokenOf(OPERATOR, server);
    }

    private String tokenOf(String client, Contender server) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base()).resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=system/*.cruds"))
                .build();
        try {
            HttpResponse<String> answer = server.send(request);
            String given = new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
            if (given.isEmpty()) {
                throw new IllegalStateException("No token for " + Map.of(client, answer.body()));
            }
            return given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
