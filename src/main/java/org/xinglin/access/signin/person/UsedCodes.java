package org.xinglin.access.signin.person;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** That the code of a time step, and of those before it, lets its user in once (RFC 6238, 5.2). */
final class UsedCodes {

    /** Longer than any code is valid. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    UsedCodes(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** False if this step's code has been used, or one of a later step. */
    boolean use(String user, long step) {
        return jdbc.update(
                        "INSERT INTO xinglin.totp_step AS kept (user_name, step, used_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (user_name) DO UPDATE SET step = excluded.step, used_at = excluded.used_at"
                                + " WHERE kept.step < excluded.step",
                        user,
                        step,
                        Timestamp.from(clock.instant()))
                == 1;
    }

    void purge() {
        jdbc.update(
                "DELETE FROM xinglin.totp_step WHERE used_at < ?",
                Timestamp.from(clock.instant().minus(MEMORY)));
    }
}
