package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code xinglin.identifier_claim}: who holds which identifier. Joins the transaction of its caller. */
final class IdentifierRegister {

    /** Keys in order: two requests that want the same ones wait for each other instead of both waiting for ever. */
    private static final String CLAIM = """
            INSERT INTO xinglin.identifier_claim (claim, res_id)
            SELECT claim, res_id FROM unnest(?::uuid[], ?::bigint[]) AS wanted (claim, res_id) ORDER BY claim
            ON CONFLICT DO NOTHING""";

    private static final String FOREIGN = """
            SELECT held.claim, holder.fhir_id
            FROM unnest(?::uuid[], ?::bigint[]) AS wanted (claim, res_id)
            JOIN xinglin.identifier_claim held ON held.claim = wanted.claim AND held.res_id <> wanted.res_id
            LEFT JOIN hfj_resource holder ON holder.res_id = held.res_id
            LIMIT 1""";

    private static final String RELEASE = """
            WITH released AS (SELECT ?::bigint[] AS holders),
            doubles AS (DELETE FROM xinglin.identifier_double USING released WHERE res_id = ANY (holders))
            DELETE FROM xinglin.identifier_claim held USING released
            WHERE held.res_id = ANY (holders)
            AND NOT EXISTS (SELECT FROM unnest(?::uuid[], ?::bigint[]) AS wanted (claim, res_id)
                            WHERE wanted.claim = held.claim AND wanted.res_id = held.res_id)""";

    private static final String HOLDER = """
            SELECT holder.res_id, holder.res_type, holder.fhir_id
            FROM xinglin.identifier_claim held
            JOIN hfj_resource holder ON holder.res_id = held.res_id AND holder.res_deleted_at IS NULL
            WHERE held.claim = ?""";

    private final JdbcTemplate jdbc;

    IdentifierRegister(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * A claim that another resource holds.
     *
     * @param holderId its id, unless it is out of the caller's reach
     */
    record Held(UUID claim, @Nullable String holderId) {}

    /** Who holds an identifier, as far as the caller reaches. */
    Optional<JpaPid> holder(IdentifierClaim claim) {
        List<JpaPid> holders = jdbc.query(
                HOLDER,
                (row, number) -> {
                    JpaPid holder = JpaPid.fromId(row.getLong(1));
                    holder.setAssociatedResourceId(new IdType(row.getString(2), row.getString(3)));
                    return holder;
                },
                claim.key());
        return holders.stream().findFirst();
    }

    /**
     * Notes claims, and waits for a transaction that is about to note one of them.
     *
     * @param wanted claims and the storage number of the resource that makes each
     * @return one of the claims that another resource holds, if any
     */
    Optional<Held> claim(Map<UUID, Long> wanted) {
        return in(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                bind(connection, claim, 1, wanted);
                if (claim.executeUpdate() == wanted.size()) {
                    return Optional.empty();
                }
            }
            try (PreparedStatement foreign = connection.prepareStatement(FOREIGN)) {
                bind(connection, foreign, 1, wanted);
                try (ResultSet held = foreign.executeQuery()) {
                    return held.next()
                            ? Optional.of(new Held(held.getObject(1, UUID.class), held.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * Lets go of what resources held before and hold no longer.
     *
     * @param holders storage numbers of resources that changed or went
     * @param kept the claims that they, and others, go on to make
     */
    void release(Collection<Long> holders, Map<UUID, Long> kept) {
        in(connection -> {
            try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
                release.setArray(1, connection.createArrayOf("bigint", holders.toArray()));
                bind(connection, release, 2, kept);
                return release.executeUpdate();
            }
        });
    }

    private static void bind(Connection connection, PreparedStatement statement, int first, Map<UUID, Long> claims)
            throws SQLException {
        Array keys = connection.createArrayOf("uuid", claims.keySet().toArray());
        Array holders = connection.createArrayOf("bigint", claims.values().toArray());
        statement.setArray(first, keys);
        statement.setArray(first + 1, holders);
    }

    @SuppressWarnings("NullAway") // the template hands back what the callback returned, and ours never returns null
    private <T> T in(ConnectionCallback<T> work) {
        return jdbc.execute(work);
    }
}
