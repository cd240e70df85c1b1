package org.xinglin.access.signin.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Families of tokens: table {@code xinglin.token_family}. */
final class Families {

    private static final String COLUMNS = "id, client, user_name, scopes, patient, nonce, signed_in_at, ends_at";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Families(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    void begin(Family family) {
        jdbc.update(
                "INSERT INTO xinglin.token_family (" + COLUMNS + ", began_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                family.id(),
                family.client(),
                family.user(),
                family.scopes().toArray(String[]::new),
                family.patient(),
                family.nonce(),
                Timestamp.from(family.signedInAt()),
                Timestamp.from(family.endsAt()),
                Timestamp.from(clock.instant()));
    }

    /** One that goes on. Within a transaction it goes on until that ends: nobody ends it while it gets another token. */
    Optional<Family> alive(UUID id) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS
                                + " FROM xinglin.token_family WHERE id = ? AND ended_at IS NULL AND ends_at > ? FOR SHARE",
                        (row, number) -> family(row),
                        id,
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst();
    }

    /** @param authorization the id under which an access token of the family is kept */
    void has(Family family, String authorization) {
        jdbc.update(
                "INSERT INTO xinglin.family_access (authorization_id, family) VALUES (?, ?)",
                authorization,
                family.id());
    }

    /** From now on no token of it is good, on whatever node. */
    void end(UUID id) {
        jdbc.update(
                "UPDATE xinglin.token_family SET ended_at = coalesce(ended_at, ?) WHERE id = ?",
                Timestamp.from(clock.instant()),
                id);
        jdbc.update(
                "DELETE FROM xinglin.oauth2_authorization kept USING xinglin.family_access access"
                        + " WHERE access.family = ? AND kept.id = access.authorization_id",
                id);
    }

    /** Long after the last access token has ended, and with each code and refresh token. */
    void purge(Instant before) {
        jdbc.update(
                "DELETE FROM xinglin.token_family WHERE ends_at < ? OR ended_at < ?",
                Timestamp.from(before),
                Timestamp.from(before));
    }

    private static Family family(ResultSet row) throws SQLException {
        return new Family(
                row.getObject("id", UUID.class),
                row.getString("client"),
                row.getString("user_name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("patient"),
                row.getString("nonce"),
                row.getTimestamp("signed_in_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
