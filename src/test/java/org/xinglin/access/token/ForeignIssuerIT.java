package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.EmbeddedAccess.json;
import static org.xinglin.testkit.EmbeddedAccess.sign;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.XinglinServer;

/** A server that takes the tokens of somebody else: for it alone, and it gives none itself. */
class ForeignIssuerIT {

    private static final String AUDIENCE = "https://fhir.county.example/fhir";

    @Test
    void tokensOfTheIssuerForThisServerOpenTheBase(@TempDir Path folder) throws IOException {
        ECKey key = EmbeddedAccess.newKey("k");
        HttpServer issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        String address = "http://127.0.0.1:" + issuer.getAddress().getPort();
        serve(
                issuer,
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + address + "\",\"jwks_uri\":\"" + address + "/keys\",\"token_endpoint\":\"" + address
                        + "/token\",\"subject_types_supported\":[\"public\"]}");
        serve(issuer, "/keys", new JWKSet(key.toPublicJWK()).toString());
        issuer.start();
        EmbeddedAccess access =
                EmbeddedAccess.in(folder).everything("platform", "system/*.rs").write();
        try (XinglinServer server = XinglinServer.in(folder.resolve("data"))
                .environment("XINGLIN_SECURITY_MODE", "external")
                .environment("XINGLIN_SECURITY_ISSUER", address)
                .environment("XINGLIN_SECURITY_AUDIENCE", AUDIENCE)
                .environment("XINGLIN_ACCESS_FILE", access.file().toString())
                .start()) {
            JWTClaimsSet right = new JWTClaimsSet.Builder()
                    .issuer(address)
                    .subject("platform")
                    .audience(AUDIENCE)
                    .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                    .claim("azp", "platform")
                    .claim("scope", "system/*.rs")
                    .build();

            assertThat(get(server, "/fhir/Patient", sign(key, right)).statusCode())
                    .isEqualTo(200);
            assertThat(get(server, "/actuator/prometheus", sign(key, right)).statusCode())
                    .as("the file says that it is the operator's")
                    .isEqualTo(200);
            assertThat(get(server, "/fhir/Patient", sign(EmbeddedAccess.newKey("k"), right))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get(
                                    server,
                                    "/fhir/Patient",
                                    sign(
                                            key,
                                            new JWTClaimsSet.Builder(right)
                                                    .audience(server.fhirBase())
                                                    .build()))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(server.get("/fhir/Patient").statusCode()).isEqualTo(401);
            assertThat(server.post("/oauth2/token", "{}").statusCode())
                    .as("it gives none")
                    .isNotEqualTo(200);
            assertThat(json(server.get("/fhir/.well-known/smart-configuration"))
                            .path("token_endpoint")
                            .asText())
                    .isEqualTo(address + "/token");
            assertThat(json(server.get("/fhir/metadata"))
                            .at("/implementation/url")
                            .asText())
                    .isEqualTo(AUDIENCE);
        } finally {
            issuer.stop(0);
        }
    }

    private static HttpResponse<String> get(XinglinServer server, String path, String token) {
        return server.send(
                path,
                request -> request.header("Authorization", "Bearer " + token).GET());
    }

    private static void serve(HttpServer issuer, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        issuer.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
