package org.xinglin.access.token;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code xinglin.spent_assertion}: that an assertion is used once, on whichever node (RFC 7523, section 3). */
final class SpentAssertions {

    private static final String SPEND = """
            INSERT INTO xinglin.spent_assertion (client, jti, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""";

    private final JdbcTemplate jdbc;

    SpentAssertions(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * @param until after which the assertion would be refused for its age
     * @return whether it had not been used before
     */
    boolean spend(String client, String jti, Instant until) {
        return jdbc.update(SPEND, client, Digests.of(jti), Timestamp.from(until)) == 1;
    }

    /** Forgets those whose time is over. */
    int purge(Instant now) {
        return jdbc.update("DELETE FROM xinglin.spent_assertion WHERE expires_at < ?", Timestamp.from(now));
    }
}
