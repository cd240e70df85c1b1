package org.xinglin.access.signin.person;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How often somebody may be wrong: after five failures nothing is right for 15 minutes, be the name known or not. An attempt
 * counts as a failure before it is looked at, so that many at the same moment, on whatever nodes, are no more than five.
 */
public final class Attempts {

    static final int MOST_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** After which failures are forgotten. */
    static final Duration MEMORY = Duration.ofDays(1);

    // A lock that has ended, and failures long ago, begin anew. While locked nothing is changed: no row comes back.
    private static final String COUNT = """
            INSERT INTO xinglin.sign_in_attempt AS kept (name, failures, last_at) VALUES (?, 1, ?)
            ON CONFLICT (name) DO UPDATE SET
                failures = CASE WHEN kept.locked_until IS NOT NULL OR kept.last_at < ? THEN 1 ELSE kept.failures + 1 END,
                last_at = excluded.last_at,
                locked_until = CASE WHEN kept.locked_until IS NULL AND kept.last_at >= ? AND kept.failures + 1 >= ?
                    THEN ?::timestamptz END
            WHERE kept.locked_until IS NULL OR kept.locked_until <= excluded.last_at""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Attempts(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** Counts an attempt. False: the name is locked, and whatever is said is wrong. */
    public boolean begin(String name) {
        Instant now = clock.instant();
        Timestamp forgotten = Timestamp.from(now.minus(MEMORY));
        Timestamp end = Timestamp.from(now.plus(LOCK));
        return jdbc.update(COUNT, key(name), Timestamp.from(now), forgotten, forgotten, MOST_FAILURES, end) == 1;
    }

    /** The attempt was right, and something else is asked for: what failed before still counts, or nobody could be kept from
     * guessing codes who knows the password. */
    public void rightSoFar(String name) {
        jdbc.update(
                "UPDATE xinglin.sign_in_attempt SET failures = failures - 1, locked_until = NULL WHERE name = ?",
                key(name));
    }

    /** Somebody is in: nothing counts any more. */
    public void succeeded(String name) {
        jdbc.update("DELETE FROM xinglin.sign_in_attempt WHERE name = ?", key(name));
    }

    void purge() {
        jdbc.update(
                "DELETE FROM xinglin.sign_in_attempt WHERE last_at < ?",
                Timestamp.from(clock.instant().minus(MEMORY)));
    }

    /** A digest: people type their passwords where the name belongs. */
    private static byte[] key(String name) {
        return SecretValue.digest(name.strip().toLowerCase(Locale.ROOT));
    }
}
