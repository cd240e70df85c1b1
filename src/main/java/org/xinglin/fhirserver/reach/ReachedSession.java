package org.xinglin.fhirserver.reach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * The settings by which a database transaction sees the views of {@code xinglin_reach} instead of the library's tables.
 * They end with the transaction, so that a connection goes back to the pool as it came.
 */
final class ReachedSession {

    /** Organisations are looked up past the views: what a reach consists of does not depend on a reach. */
    private static final String ENTER = """
            SELECT set_config('xinglin.reach', ARRAY(SELECT res_id FROM public.hfj_resource
                       WHERE res_type = 'Organization' AND fhir_id = ANY (?) AND res_deleted_at IS NULL)::text, true),
                   set_config('xinglin.unreached_path', current_setting('search_path'), true),
                   set_config('search_path', 'xinglin_reach, ' || current_setting('search_path'), true)""";

    private static final String LEAVE =
            "SELECT set_config('search_path', current_setting('xinglin.unreached_path'), true)";

    private static final String RETURN = "SELECT set_config('search_path',"
            + " 'xinglin_reach, ' || current_setting('xinglin.unreached_path'), true)";

    private ReachedSession() {}

    /** Constrains the transaction that has just begun. */
    static void enter(Connection connection, Set<String> organisations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setArray(1, connection.createArrayOf("varchar", organisations.toArray()));
            statement.execute();
        }
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
