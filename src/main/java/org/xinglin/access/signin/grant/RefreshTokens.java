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
        byte[] hash = SecretValue.digest(token);
        Optional<Family> family = family(token);
        if (family.isPresent() && !family.get().client().equals(client)) {
            families.end(family.get().id());
            return Optional.empty();
        }
        int used = jdbc.update(
                "UPDATE xinglin.refresh_token SET used_at = ? WHERE hash = ? AND used_at IS NULL",
                Timestamp.from(clock.instant()),
                hash);
        if (used == 0) {
            family.ifPresent(again -> families.end(again.id()));
            return Optional.empty();
        }
        return family;
    }

    /** The family of a token, used or not, that goes on. */
    Optional<Family> family(String token) {
        return jdbc
                .queryForList(
                        "SELECT family FROM xinglin.refresh_token WHERE hash = ?",
                        UUID.class,
                        SecretValue.digest(token))
                .stream()
                .findFirst()
                .flatMap(families::alive);
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
