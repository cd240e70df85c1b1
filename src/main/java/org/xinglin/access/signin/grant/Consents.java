package org.xinglin.access.signin.grant;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which apps people have let in, and for what. Asked again after a year, and where an app wants something else. */
public final class Consents {

    static final Duration LIFE = Duration.ofDays(365);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Consents(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** Whether somebody has allowed an app all of these scopes. */
    public boolean covers(String user, String client, Collection<String> scopes) {
        List<Set<String>> given = jdbc.query(
                "SELECT scopes FROM xinglin.app_consent WHERE user_name = ? AND client = ? AND given_at > ?",
                (row, number) -> Set.of((String[]) row.getArray(1).getArray()),
                user,
                client,
                Timestamp.from(clock.instant().minus(LIFE)));
        return given.stream().anyMatch(each -> each.containsAll(scopes));
    }

    /** In place of what was given before. */
    public void give(String user, String client, Collection<String> scopes) {
        jdbc.update(
                "INSERT INTO xinglin.app_consent (user_name, client, scopes, given_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (user_name, client) DO UPDATE"
                        + " SET scopes = excluded.scopes, given_at = excluded.given_at",
                user,
                client,
                Set.copyOf(scopes).toArray(String[]::new),
                Timestamp.from(clock.instant()));
    }

    void purge(Instant now) {
        jdbc.update("DELETE FROM xinglin.app_consent WHERE given_at < ?", Timestamp.from(now.minus(LIFE)));
    }
}
