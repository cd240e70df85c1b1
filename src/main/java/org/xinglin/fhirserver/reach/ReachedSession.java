package org.xinglin.fhirserver.reach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.xinglin.fhirserver.Reach;
import org.xinglin.fhirserver.Readable;
import org.xinglin.fhirserver.reach.ReadableTokens.Joint;

/**
 * The settings by which a database transaction sees views instead of the library's tables. They end with the transaction, so
 * that a connection goes back to the pool as it came.
 */
final class ReachedSession {

    /** Organisations and residents are looked up past the views: what a reach consists of does not depend on a reach. */
    private static final String ENTER = """
            WITH own AS (SELECT res_id FROM public.hfj_resource
                         WHERE res_type = 'Organization' AND fhir_id = ANY (?) AND res_deleted_at IS NULL)
            SELECT set_config('xinglin.reach', ARRAY(
                       SELECT res_id FROM own UNION ALL
                       SELECT number FROM xinglin.organisation_for_purpose
                       WHERE organisation IN (SELECT res_id FROM own) AND purpose = ANY (?))::text, true),
                   set_config('xinglin.unreached_path', current_setting('search_path'), true),
                   set_config('xinglin.reached_path', ? || ', ' || current_setting('search_path'), true),
                   set_config('search_path', ? || ', ' || current_setting('search_path'), true)""";

    /** 0 stands for whom what is about nobody is about. What is withheld from somebody has keys of its own. */
    private static final String ENTER_COMPARTMENT = """
            WITH own AS (SELECT res_id AS key FROM public.hfj_resource WHERE res_type = 'Patient' AND fhir_id = ?),
            keys AS (SELECT key FROM own UNION ALL SELECT number FROM xinglin.resident_part JOIN own ON base = key)
            SELECT set_config('xinglin.residents', ARRAY(
                SELECT DISTINCT unnest(ARRAY[0, key]) FROM keys
                WHERE ? OR EXISTS (
                    SELECT FROM xinglin.resident_place JOIN xinglin.organisation_above USING (organisation)
                    WHERE resident = key AND since <= now() AND until > now()
                    AND ancestor = ANY (current_setting('xinglin.reach')::bigint[])))::text, true)""";

    private static final String ENTER_READABLE = """
            SELECT set_config('xinglin.types', (?::text[])::text, true),
                   set_config('xinglin.wholly', ?, true),
                   set_config('xinglin.bounded_types', (?::text[])::text, true),
                   set_config('xinglin.tokens', (?::bigint[])::text, true),
                   set_config('xinglin.codes', (?::bigint[])::text, true),
                   set_config('xinglin.joint_types', (?::text[])::text, true),
                   set_config('xinglin.joint_tokens', (?::bigint[])::text, true),
                   set_config('xinglin.joint_conditions', (?::int[])::text, true),
                   set_config('xinglin.joint_bounds', (?::int[])::text, true),
                   set_config('xinglin.joint_needs', (?::int[])::text, true)""";

    private static final String LEAVE =
            "SELECT set_config('search_path', current_setting('xinglin.unreached_path'), true)";

    private static final String RETURN =
            "SELECT set_config('search_path', current_setting('xinglin.reached_path'), true)";

    private ReachedSession() {}

    /** Constrains the transaction that has just begun. */
    static void enter(Connection connection, Reach reach) throws SQLException {
        String schema = "xinglin"
                + (reach.resident() != null ? "_compartment" : reach.everything() ? "" : "_reach")
                + (reach.readable() == null ? "" : "_readable");
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setArray(
                    1, connection.createArrayOf("varchar", reach.organisations().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("text", reach.purposes().toArray()));
            statement.setString(3, schema);
            statement.setString(4, schema);
            statement.execute();
        }
        if (reach.resident() != null) {
            try (PreparedStatement statement = connection.prepareStatement(ENTER_COMPARTMENT)) {
                statement.setString(1, reach.resident());
                statement.setBoolean(2, reach.everything());
                statement.execute();
            }
        }
        if (reach.readable() != null) {
            enter(connection, reach.readable());
        }
    }

    private static void enter(Connection connection, Readable readable) throws SQLException {
        ReadableTokens tokens = ReadableTokens.of(readable);
        try (PreparedStatement statement = connection.prepareStatement(ENTER_READABLE)) {
            set(statement, 1, "text", readable.types());
            statement.setString(2, readable.wholly() ? "yes" : "no");
            set(statement, 3, "text", tokens.boundedTypes());
            set(statement, 4, "bigint", tokens.tokens());
            set(statement, 5, "bigint", tokens.codes());
            set(statement, 6, "text", tokens.jointTypes());
            set(statement, 7, "bigint", tokens.joint().stream().map(Joint::hash).toList());
            set(
                    statement,
                    8,
                    "int",
                    tokens.joint().stream().map(Joint::condition).toList());
            set(statement, 9, "int", tokens.joint().stream().map(Joint::bound).toList());
            set(statement, 10, "int", tokens.joint().stream().map(Joint::needs).toList());
            statement.execute();
        }
    }

    private static void set(PreparedStatement statement, int place, String type, Collection<?> values)
            throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    /** Lifts the constraint for statements that keep the store whole and whose results no caller sees. */
    static void leave(Connection connection) throws SQLException {
        run(connection, LEAVE);
    }

    static void comeBack(Connection connection) throws SQLException {
        run(connection, RETURN);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
