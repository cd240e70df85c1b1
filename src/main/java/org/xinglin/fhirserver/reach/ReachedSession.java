package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.xinglin.fhirserver.Reach;
import org.xinglin.fhirserver.Readable;
import org.xinglin.fhirserver.Readable.Bound;

/**
 * The settings by which a database transaction sees views instead of the library's tables. They end with the transaction, so
 * that a connection goes back to the pool as it came.
 */
final class ReachedSession {

    /** Organisations and residents are looked up past the views: what a reach consists of does not depend on a reach. */
    private static final String ENTER = """
            SELECT set_config('xinglin.reach', ARRAY(SELECT res_id FROM public.hfj_resource
                       WHERE res_type = 'Organization' AND fhir_id = ANY (?) AND res_deleted_at IS NULL)::text, true),
                   set_config('xinglin.unreached_path', current_setting('search_path'), true),
                   set_config('xinglin.reached_path', ? || ', ' || current_setting('search_path'), true),
                   set_config('search_path', ? || ', ' || current_setting('search_path'), true)""";

    /** 0 stands for whom what is about nobody is about. */
    private static final String ENTER_COMPARTMENT = """
            SELECT set_config('xinglin.residents', ARRAY(
                SELECT unnest(ARRAY[0, res_id]) FROM public.hfj_resource patient
                WHERE res_type = 'Patient' AND fhir_id = ? AND (? OR EXISTS (
                    SELECT FROM xinglin.resident_place JOIN xinglin.organisation_above USING (organisation)
                    WHERE resident = patient.res_id AND since <= now() AND until > now()
                    AND ancestor = ANY (current_setting('xinglin.reach')::bigint[]))))::text, true)""";

    private static final String ENTER_READABLE = """
            SELECT set_config('xinglin.types', (?::text[])::text, true),
                   set_config('xinglin.bounded_types', (?::text[])::text, true),
                   set_config('xinglin.bounds', (?::bigint[])::text, true),
                   set_config('xinglin.wholly', ?, true)""";

    private static final String LEAVE =
            "SELECT set_config('search_path', current_setting('xinglin.unreached_path'), true)";

    private static final String RETURN =
            "SELECT set_config('search_path', current_setting('xinglin.reached_path'), true)";

    private static final PartitionSettings UNPARTITIONED = new PartitionSettings();

    private ReachedSession() {}

    /** Constrains the transaction that has just begun. */
    static void enter(Connection connection, Reach reach) throws SQLException {
        String schema = "xinglin"
                + (reach.resident() != null ? "_compartment" : reach.everything() ? "" : "_reach")
                + (reach.readable() == null ? "" : "_readable");
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setArray(
                    1, connection.createArrayOf("varchar", reach.organisations().toArray()));
            statement.setString(2, schema);
            statement.setString(3, schema);
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
        List<Bound> bounds = readable.bounds();
        try (PreparedStatement statement = connection.prepareStatement(ENTER_READABLE)) {
            statement.setArray(
                    1, connection.createArrayOf("text", readable.types().toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", bounds.stream().map(Bound::type).distinct().toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", bounds.stream().map(ReachedSession::hash).toArray()));
            statement.setString(4, readable.wholly() ? "yes" : "no");
            statement.execute();
        }
    }

    /** As the library indexes tokens. */
    private static Long hash(Bound bound) {
        return bound.system() == null
                ? ResourceIndexedSearchParamToken.calculateHashValue(
                        UNPARTITIONED,
                        RequestPartitionId.defaultPartition(),
                        bound.type(),
                        bound.parameter(),
                        bound.code())
                : ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                        UNPARTITIONED,
                        RequestPartitionId.defaultPartition(),
                        bound.type(),
                        bound.parameter(),
                        bound.system(),
                        bound.code());
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
