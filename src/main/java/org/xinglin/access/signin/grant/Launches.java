package org.xinglin.access.signin.grant;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.access.signin.person.SecretValue;

/** Values of {@code launch}: each for one app, once, within five minutes, on whatever node. */
public final class Launches {

    /** From the value to the code. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Launches(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /**
     * @param madeBy the client that asks for it
     * @return the value for the app's address
     */
    public String make(Launch launch, String madeBy) {
        String value = SecretValue.fresh();
        jdbc.update(
                "INSERT INTO xinglin.app_launch (id, client, patient, user_name, made_by, ends_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                SecretValue.digest(value),
                launch.client(),
                launch.patient(),
                launch.user(),
                madeBy,
                Timestamp.from(clock.instant().plus(LIFE)));
        return value;
    }

    /** The launch of a value that is still good; none for another client. */
    public Optional<Launch> find(String value, String client) {
        return jdbc
                .query(
                        "SELECT client, patient, user_name FROM xinglin.app_launch"
                                + " WHERE id = ? AND client = ? AND used_at IS NULL AND ends_at > ?",
                        (row, number) -> new Launch(row.getString(1), row.getString(2), row.getString(3)),
                        SecretValue.digest(value),
                        client,
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst();
    }

    /** Uses a value up. False if somebody has, at the same moment included, or it has ended. */
    public boolean use(String value, String client) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.update(
                        "UPDATE xinglin.app_launch SET used_at = ?"
                                + " WHERE id = ? AND client = ? AND used_at IS NULL AND ends_at > ?",
                        now,
                        SecretValue.digest(value),
                        client,
                        now)
                == 1;
    }

    void purge(Instant before) {
        jdbc.update("DELETE FROM xinglin.app_launch WHERE ends_at < ?", Timestamp.from(before));
    }
}
