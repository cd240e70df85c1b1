package org.xinglin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who there is for a server in mode {@code embedded}: an access file whose clients have keys made for this run, and the tokens
 * that they get. Whoever is added while the server runs is there within seconds.
 *
 * <pre>{@code
 * EmbeddedAccess access = EmbeddedAccess.in(folder)
 *         .client("his", "Organization/lead", "system/*.cruds")
 *         .everything("platform", "system/*.cruds");
 * try (XinglinServer server = access.setup(XinglinServer.in(data)).start()) {
 *     String token = access.token(server, "his", "system/*.rs");
 * }
 * }</pre>
 */
public final class EmbeddedAccess {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Path file;
    private final Map<String, JWK> keys = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();
    private final List<String> users = new ArrayList<>();

    private EmbeddedAccess(Path file) {
        this.file = file;
    }

    /** @param folder where the access file is written */
    public static EmbeddedAccess in(Path folder) {
        return new EmbeddedAccess(folder.resolve("access.yaml"));
    }

    public Path file() {
        return file;
    }

    /** A program that proves itself by an ES384 key and acts for an organisation. */
    public EmbeddedAccess client(String id, String organization, String... scopes) {
        return add(id, "organization: " + organization, scopes);
    }

    /** A program of an organisation that has a code system of its own. */
    public EmbeddedAccess sender(String id, String organization, String codeSystem, String... scopes) {
        return add(id, "organization: " + organization + "\n    code-systems: [\"" + codeSystem + "\"]", scopes);
    }

    /** A program of the platform's operator. */
    public EmbeddedAccess everything(String id, String... scopes) {
        return add(id, "everything: true", scopes);
    }

    private EmbeddedAccess add(String id, String forWhom, String... scopes) {
        ECKey key = newKey(id);
        keys.put(id, key);
        return raw(id, """
                  - id: %s
                    name: 测试 %s
                    %s
                    grants: [client_credentials]
                    scopes: [%s]
                    jwks: %s
                """.formatted(id, id, forWhom, quoted(scopes), new JWKSet(key.toPublicJWK())));
    }

    /** A client as the file writes it, two spaces in. */
    public EmbeddedAccess raw(String id, String yaml) {
        clients.put(id, yaml);
        return this;
    }

    /** A user as the file writes it, two spaces in. */
    public EmbeddedAccess user(String yaml) {
        users.add(yaml);
        return this;
    }

    public EmbeddedAccess without(String client) {
        clients.remove(client);
        return this;
    }

    /** Writes the file, at once for whoever reads it. */
    public EmbeddedAccess write() {
        String text = "clients:\n" + String.join("", clients.values()) + "users:\n" + String.join("", users);
        try {
            Path draft = Files.writeString(file.resolveSibling("access.draft"), text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Settings of a server that asks for tokens of these clients, however often they ask. */
    public ServerSetup setup(ServerSetup server) {
        write();
        return server.environment("XINGLIN_SECURITY_MODE", "embedded")
                .environment("XINGLIN_RATE_CLIENT", "0")
                .environment("XINGLIN_RATE_ADDRESS", "0")
                .environment("XINGLIN_ACCESS_FILE", file.toString());
    }

    /** An access token by {@code client_credentials} and {@code private_key_jwt}. */
    public String token(XinglinServer server, String client, String... scopes) {
        HttpResponse<String> answer = ask(server, assertion(server, client), String.join(" ", scopes));
        if (answer.statusCode() != 200) {
            throw new AssertionError("No token for " + client + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer).path("access_token").asText();
    }

    /** Asks for a token with an assertion, as SMART's Backend Services do. */
    public static HttpResponse<String> ask(XinglinServer server, String assertion, String scope) {
        return form(
                server,
                "/oauth2/token",
                Map.of(
                        "grant_type", "client_credentials",
                        "scope", scope,
                        "client_assertion_type", TYPE,
                        "client_assertion", assertion));
    }

    /** Posts a form. */
    public static HttpResponse<String> form(XinglinServer server, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return server.send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** The form fields by which a client proves itself at another endpoint than the token's. */
    public Map<String, String> proof(XinglinServer server, String client) {
        Map<String, String> fields = new HashMap<>();
        fields.put("client_assertion_type", TYPE);
        fields.put("client_assertion", assertion(server, client));
        return fields;
    }

    /** A right assertion, never used before. */
    public String assertion(XinglinServer server, String client) {
        return sign(key(client), claims(server, client).build());
    }

    /** What a right assertion says. */
    public static JWTClaimsSet.Builder claims(XinglinServer server, String client) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(server.url() + "/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(240)));
    }

    public JWK key(String client) {
        return Objects.requireNonNull(keys.get(client), client);
    }

    /** Signed by ES384 or RS384, as the key is. */
    public static String sign(JWK key, JWTClaimsSet claims) {
        try {
            boolean ec = key instanceof ECKey;
            JWSSigner signer = ec ? new ECDSASigner(key.toECKey()) : new RSASSASigner(key.toRSAKey());
            JWSAlgorithm algorithm = ec ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String... scopes) {
        return List.of(scopes).stream().map(scope -> '"' + scope + '"').collect(Collectors.joining(", "));
    }
}
