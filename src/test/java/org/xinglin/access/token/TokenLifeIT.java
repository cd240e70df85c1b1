package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.token.TokenAnswers.assertRefused;
import static org.xinglin.access.token.TokenAnswers.get;
import static org.xinglin.access.token.TokenAnswers.introspect;
import static org.xinglin.access.token.TokenAnswers.revoke;
import static org.xinglin.access.token.TokenAnswers.rule;
import static org.xinglin.testkit.EmbeddedAccess.ask;
import static org.xinglin.testkit.EmbeddedAccess.claims;
import static org.xinglin.testkit.EmbeddedAccess.sign;
import static org.xinglin.testkit.GuardedCounty.SECRET;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.HandClock;
import org.xinglin.testkit.XinglinServer;

/** A token ends when it is taken back, or its client is gone, on all nodes; keys outlive their tokens. */
class TokenLifeIT {

    private static final EmbeddedAccess access = GuardedServer.access();
    private static final XinglinServer server = GuardedServer.get();

    @Test
    void aRevokedTokenIsOverAtOnceAndAnothersIsNotToBeRevoked() {
        String token = access.token(server, "his", "system/*.rs");
        revoke("lis", token);
        assertThat(get("/fhir/Patient", token).statusCode()).isEqualTo(200);

        assertThat(revoke("his", token).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = get("/fhir/Patient", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(rule(answer)).isEqualTo("token-invalid");
        assertThat(introspect("his", token).path("active").asBoolean()).isFalse();
    }

    @Test
    void whatATokenIsIsToldToWhoeverHasItAndToTheOperator() {
        String token = access.token(server, "his", "system/*.rs");

        JsonNode told = introspect("his", token);
        assertThat(told.path("active").asBoolean()).isTrue();
        assertThat(told.path("scope").asText()).as("a text, not a list").isEqualTo("system/*.rs");
        assertThat(told.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(told.path("client_id").asText()).isEqualTo("his");
        assertThat(introspect("platform", token).path("active").asBoolean()).isTrue();
        assertThat(introspect("lis", token).size())
                .as("only that it does not count")
                .isEqualTo(1);
        assertThat(introspect("his", "nonsense").path("active").asBoolean(true)).isFalse();
    }

    @Test
    void whoIsGoneFromTheFileIsGone() {
        String token = access.token(server, "leaving", "system/*.rs");
        assertThat(get("/fhir/Patient", token).statusCode()).isEqualTo(200);

        access.without("leaving").write();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/fhir/Patient", token).statusCode() == 401);
        assertRefused(access.assertion(server, "leaving"));
        assertThat(introspect("platform", token).path("active").asBoolean(true)).isFalse();
    }

    @Test
    void whatIsKeptOfATokenIsNotTheToken() {
        String token = access.token(server, "his", "system/*.rs");

        assertThat(server.log()).doesNotContain(token).doesNotContain(SECRET);
        assertThat(server.log()).contains("91350100M000100Y43").contains("nowhere");
    }

    /** Another node is whoever has the same database. */
    @Test
    void whatOneNodeHasSeenTheOthersKnow() throws Exception {
        DataSource database = EmbeddedDatabase.of(server);
        String token = access.token(server, "his", "system/*.rs");
        KeptTokens there = new KeptTokens(database, new NoClients());
        assertThat(there.isLive(token)).isTrue();
        assertThat(there.isLive(Digests.text(token)))
                .as("what is kept is no token")
                .isFalse();
        revoke("his", token);
        assertThat(there.isLive(token)).isFalse();

        SpentAssertions spent = new SpentAssertions(database);
        String id = UUID.randomUUID().toString();
        assertThat(spent.spend("his", id, Instant.now().plusSeconds(300))).isTrue();
        assertRefused(sign(access.key("his"), claims(server, "his").jwtID(id).build()));
        ask(
                server,
                sign(access.key("his"), claims(server, "his").jwtID(id + "x").build()),
                "system/*.rs");
        assertThat(spent.spend("his", id + "x", Instant.now().plusSeconds(300))).isFalse();

        assertThat(new JdbcTemplate(database)
                        .queryForList("SELECT t::text FROM xinglin.oauth2_authorization t", String.class))
                .isNotEmpty()
                .noneMatch(row -> row.contains(token) || row.contains("eyJ"));
    }

    /** Of keys that are made one after the other, as the years go by, there is always one that signs and that all know. */
    @Test
    void keysFollowEachOtherAndOverlap() throws Exception {
        DataSource database = EmbeddedDatabase.of(server);
        TokenSettings settings = new TokenSettings(
                Duration.ofHours(1), Duration.ofDays(30), Duration.ofHours(2), Duration.ofMinutes(10));
        HandClock clock = new HandClock(Instant.parse("2126-01-01T00:00:00Z"));
        SigningKeys one = new SigningKeys(new SigningKeyTable(database), settings, clock);
        SigningKeys other = new SigningKeys(new SigningKeyTable(database), settings, clock);
        try {
            String first = one.current();
            assertThat(other.current()).as("the same on all nodes").isEqualTo(first);
            clock.moveTo(clock.instant().plus(Duration.ofDays(30)).minus(Duration.ofHours(1)));
            assertThat(one.current()).as("the next is only shown").isEqualTo(first);
            List<String> shown = ids(other);
            assertThat(shown).hasSize(2).contains(first);
            clock.moveTo(clock.instant().plus(Duration.ofHours(2)).plusSeconds(60));
            String second = one.current();
            assertThat(second).isNotEqualTo(first).isIn(shown);
            assertThat(other.current()).isEqualTo(second);
            assertThat(ids(other)).as("what it has signed is verified still").contains(first);
            clock.moveTo(clock.instant().plus(Duration.ofHours(3)));
            assertThat(ids(other)).as("and no longer than that").doesNotContain(first);
        } finally {
            new JdbcTemplate(database).update("DELETE FROM xinglin.signing_key WHERE created_at > '2100-01-01'");
        }
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static final class NoClients implements RegisteredClientRepository {

        @Override
        public void save(RegisteredClient client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return null;
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String id) {
            return null;
        }
    }
}
