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
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(server.url())
                .subject(user == null ? client : user)
                .audience(server.fhirBase())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(SECONDS)))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", client)
                .claim("user", user)
                .claim("patient", patient)
                .claim("scope", String.join(" ", scopes))
                .build();
        String token = signed(claims);
        database.update(
                KEEP,
                UUID.randomUUID().toString(),
                client,
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
