package org.xinglin.access.signin.person;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sessions of browsers, the same on each node. Each step of signing in makes a new one under a new value and ends the one before:
 * a value that somebody else has set in the browser is of no use (session fixation).
 */
public final class BrowserSessions {

    /** Of a person who does nothing: the desk may be another's by now. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** Of a working day. */
    static final Duration LONGEST = Duration.ofHours(8);

    /** Until the second factor. */
    static final Duration UNFINISHED = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public BrowserSessions(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /**
     * @param proof what the person has proved to know, or a digest of it; with another one the session ends
     * @return the value for the browser's cookie
     */
    public String begin(String user, String proof, boolean complete) {
        String value = SecretValue.fresh();
        Instant now = clock.instant();
        jdbc.update(
                "INSERT INTO xinglin.browser_session (id, user_name, proof, complete, began_at, used_at, ends_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                SecretValue.digest(value),
                user,
                SecretValue.digest(proof),
                complete,
                Timestamp.from(now),
                Timestamp.from(now),
                Timestamp.from(now.plus(complete ? LONGEST : UNFINISHED)));
        return value;
    }

    /** The session of a cookie's value, which counts as used now. */
    public Optional<BrowserSession> use(String value) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc
                .query(
                        "UPDATE xinglin.browser_session SET used_at = ? WHERE id = ? AND ends_at > ? AND used_at > ?"
                                + " RETURNING user_name, proof, complete, began_at",
                        (row, number) -> new BrowserSession(
                                row.getString(1),
                                row.getBytes(2),
                                row.getBoolean(3),
                                row.getTimestamp(4).toInstant()),
                        now,
                        SecretValue.digest(value),
                        now,
                        Timestamp.from(clock.instant().minus(IDLE)))
                .stream()
                .findFirst();
    }

    public void end(String value) {
        jdbc.update("DELETE FROM xinglin.browser_session WHERE id = ?", SecretValue.digest(value));
    }

    void purge() {
        jdbc.update(
                "DELETE FROM xinglin.browser_session WHERE ends_at < ? OR used_at < ?",
                Timestamp.from(clock.instant()),
                Timestamp.from(clock.instant().minus(IDLE)));
    }
}
