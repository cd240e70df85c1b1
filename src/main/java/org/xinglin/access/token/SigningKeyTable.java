package org.xinglin.access.token;

import com.nimbusds.jose.jwk.JWK;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code xinglin.signing_key}. */
final class SigningKeyTable {

    /** Nodes that find the key old at the same moment make one new one. */
    private static final String ADD = """
            WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended('xinglin.signing_key', 0)))
            INSERT INTO xinglin.signing_key (kid, jwk, created_at)
            SELECT ?, ?, ? FROM turn WHERE NOT EXISTS (SELECT FROM xinglin.signing_key WHERE created_at > ?)""";

    private final JdbcTemplate jdbc;

    /** A key, and when it was made. */
    record Stored(JWK key, Instant createdAt) {}

    SigningKeyTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    List<Stored> read(Instant notBefore) {
        return jdbc.query(
                "SELECT jwk, created_at FROM xinglin.signing_key WHERE created_at >= ? ORDER BY created_at DESC",
                (row, number) -> stored(row),
                Timestamp.from(notBefore));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        try {
            return new Stored(JWK.parse(row.getString(1)), row.getTimestamp(2).toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key of the database cannot be read", e);
        }
    }

    /** @return whether it was added: nobody had added one that is newer */
    boolean addUnlessNewerThan(Instant due, JWK key, Instant now) {
        return jdbc.update(ADD, key.getKeyID(), key.toJSONString(), Timestamp.from(now), Timestamp.from(due)) == 1;
    }

    int purge(Instant before) {
        return jdbc.update("DELETE FROM xinglin.signing_key WHERE created_at < ?", Timestamp.from(before));
    }
}
