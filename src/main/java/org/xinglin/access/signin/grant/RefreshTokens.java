package org.xinglin.access.signin.grant;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.access.signin.person.SecretValue;

/**
 * Refresh tokens, each good for one use, after which there is another (OAuth 2.0 Security BCP, RFC 9700, 4.14.2). One that comes a
 * second time has been stolen, or its successor has: the family ends.
 */
public final class RefreshTokens {

    private final Families families;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    RefreshTokens(Families families, DataSource dataSource, Clock clock) {
        this.families = families;
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    String issue(Family family) {
        String token = SecretValue.fresh();
        jdbc.update(
                "INSERT INTO xinglin.refresh_token (hash, family) VALUES (?, ?)",
                SecretValue.digest(token),
                family.id());
        return token;
    }

    /** The family of a token that its client presents for the first time; it is used up by that. */
    Optional<Family> use(String token, String client) {
        // The row first: of two at the same moment one waits here, and neither holds what the other needs.
        Optional<UUID> first = jdbc
                .queryForList(
                        "UPDATE xinglin.refresh_token SET used_at = ? WHERE hash = ? AND used_at IS NULL RETURNING family",
                        UUID.class,
                        Timestamp.from(clock.instant()),
                        SecretValue.digest(token))
                .stream()
                .findFirst();
        Optional<Family> good =
                first.flatMap(families::alive).filter(family -> family.client().equals(client));
        if (good.isEmpty()) {
            idOf(token).ifPresent(families::end);
        }
        return good;
    }

    private Optional<UUID> idOf(String token) {
        return jdbc
                .queryForList(
                        "SELECT family FROM xinglin.refresh_token WHERE hash = ?",
                        UUID.class,
                        SecretValue.digest(token))
                .stream()
                .findFirst();
    }

    /** The client that a token was given to, be the token used or its family at an end. */
    Optional<String> client(String token) {
        return jdbc
                .queryForList(
                        "SELECT client FROM xinglin.refresh_token JOIN xinglin.token_family ON id = family WHERE hash = ?",
                        String.class,
                        SecretValue.digest(token))
                .stream()
                .findFirst();
    }

    /** The family of a token, used or not, that goes on. */
    private Optional<Family> family(String token) {
        return idOf(token).flatMap(families::alive);
    }

    /** The family of a token that could be used now. */
    public Optional<Family> good(String token) {
        return jdbc
                .queryForList(
                        "SELECT family FROM xinglin.refresh_token WHERE hash = ? AND used_at IS NULL",
                        UUID.class,
                        SecretValue.digest(token))
                .stream()
                .findFirst()
                .flatMap(families::alive);
    }

    /**
     * Ends the family of a token, if it is the client's (RFC 7009, 2.1).
     *
     * @return whether it is a refresh token at all
     */
    public boolean revoke(String token, String client) {
        Optional<Family> family = family(token);
        family.filter(each -> each.client().equals(client)).ifPresent(each -> families.end(each.id()));
        return family.isPresent();
    }
}
