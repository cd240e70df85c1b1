package org.xinglin.access.signin.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.access.signin.person.SecretValue;

/**
 * Authorization codes (RFC 6749, 4.1.2). One is used by whoever presents it first; presented again, by anybody, everything ends that
 * came of it, since it is not known which of the two is the thief.
 */
public final class Codes {

    /** The app's own server fetches the token at once. */
    static final Duration LIFE = Duration.ofMinutes(2);

    private final Families families;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Codes(Families families, DataSource dataSource, Clock clock) {
        this.families = families;
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /**
     * Begins a family with its code.
     *
     * @param challenge of method S256 (RFC 7636, 4.2)
     */
    public String issue(Family family, String redirectUri, String challenge) {
        String code = SecretValue.fresh();
        families.begin(family);
        jdbc.update(
                "INSERT INTO xinglin.authorization_code (hash, family, redirect_uri, challenge, ends_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                SecretValue.digest(code),
                family.id(),
                redirectUri,
                challenge,
                Timestamp.from(clock.instant().plus(LIFE)));
        return code;
    }

    /**
     * The family of a code that is presented for the first time, by its client, in time, with what it was bound to. With anything
     * else the family ends.
     */
    Optional<Family> redeem(String code, String client, @Nullable String redirectUri, @Nullable String verifier) {
        byte[] hash = SecretValue.digest(code);
        Timestamp now = Timestamp.from(clock.instant());
        Optional<Issued> first = jdbc
                .query(
                        "UPDATE xinglin.authorization_code SET used_at = ? WHERE hash = ? AND used_at IS NULL"
                                + " RETURNING family, redirect_uri, challenge, ends_at > ?",
                        (row, number) -> new Issued(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4)),
                        now,
                        hash,
                        now)
                .stream()
                .findFirst();
        Optional<Family> good = first.filter(issued -> issued.inTime() && issued.fits(redirectUri, verifier))
                .flatMap(issued -> families.alive(issued.family()))
                .filter(family -> family.client().equals(client));
        if (good.isEmpty()) {
            jdbc.queryForList("SELECT family FROM xinglin.authorization_code WHERE hash = ?", UUID.class, hash)
                    .forEach(families::end);
        }
        return good;
    }

    /** What a code is bound to that was given, used or not. */
    Optional<Bound> bound(String code) {
        return jdbc
                .query(
                        "SELECT client, challenge FROM xinglin.authorization_code JOIN xinglin.token_family ON id = family"
                                + " WHERE hash = ?",
                        (row, number) -> new Bound(row.getString(1), row.getString(2)),
                        SecretValue.digest(code))
                .stream()
                .findFirst();
    }

    record Bound(String client, String challenge) {}

    private record Issued(UUID family, String redirectUri, String challenge, boolean inTime) {

        boolean fits(@Nullable String givenUri, @Nullable String verifier) {
            return redirectUri.equals(givenUri)
                    && verifier != null
                    && MessageDigest.isEqual(
                            challenge.getBytes(StandardCharsets.US_ASCII),
                            Base64.getUrlEncoder().withoutPadding().encode(SecretValue.digest(verifier)));
        }
    }
}
