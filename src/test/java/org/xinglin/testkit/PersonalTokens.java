package org.xinglin.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tokens as the server gives them to people, without the pages that they sign in at: signed by the server's own key and kept
 * where it keeps those that it gave. What they open is up to the server alone.
 */
final class PersonalTokens {

    private static final int SECONDS = 3600;

    private static final String KEEP = """
            INSERT INTO xinglin.oauth2_authorization (id, registered_client_id, principal_name, authorization_grant_type,
                access_token_value, access_token_issued_at, access_token_expires_at, access_token_metadata, access_token_type)
            VALUES (?, ?, ?, 'authorization_code', ?, ?, ?,
                '{"@class":"java.util.Collections$UnmodifiableMap","metadata.token.invalidated":false}', 'Bearer')""";

    private final XinglinServer server;
    private final JdbcTemplate database;
    private final RSAKey key;

    PersonalTokens(XinglinServer server) throws IOException {
        this.server = server;
        this.database = new JdbcTemplate(EmbeddedDatabase.of(server));
        // The first asks for it, as the first token would.
        server.get("/oauth2/jwks");
        String stored = database.queryForObject(
                "SELECT jwk FROM xinglin.signing_key ORDER BY created_at LIMIT 1", String.class);
        try {
            this.key = RSAKey.parse(String.valueOf(stored));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param user a login name; null for a program
     * @param patient who is in context; null for nobody
     */
    String of(String client, @Nullable String user, @Nullable String patient, String... scopes) {
        return of(claims -> claims.subject(user == null ? client : user)
                .claim("client_id", client)
                .claim("user", user)
                .claim("patient", patient)
                .claim("scope", String.join(" ", scopes)));
    }

    /** Of a client that is told in the change; all else is as it should be, unless the change says so. */
    String of(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder()
                        .issuer(server.url())
                        .audience(server.fhirBase())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(SECONDS)))
                        .jwtID(UUID.randomUUID().toString()))
                .build();
        String token = signed(claims);
        database.update(
                KEEP,
                UUID.randomUUID().toString(),
                String.valueOf(claims.getClaim("client_id")),
                claims.getSubject(),
                "sha256:" + digest(token),
                Timestamp.from(now),
                Timestamp.from(now.plusSeconds(SECONDS)));
        return token;
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
