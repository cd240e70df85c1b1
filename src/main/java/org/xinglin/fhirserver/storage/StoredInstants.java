package org.xinglin.fhirserver.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Makes the columns in which the library keeps times hold instants ({@code timestamptz}). As the library makes them they
 * hold what a clock in the zone of its process showed, and a process in another zone reads other instants. What the type of
 * a column is says whether it has been converted: nothing is converted twice. docs/decisions/0018-instants.md
 */
final class StoredInstants {

    private static final Logger log = LoggerFactory.getLogger(StoredInstants.class);

    private static final String WALL_TIMES = """
            SELECT class.relname, attribute.attname FROM pg_attribute attribute
            JOIN pg_class class ON class.oid = attribute.attrelid
            WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r'
            AND class.relname ~ '^(hfj|trm|npm|bt2|mpi|fly_hfj)_'
            AND attribute.atttypid = 'timestamp'::regtype AND NOT attribute.attisdropped
            ORDER BY class.relname, attribute.attnum""";

    /** A column cannot get another type under a view. */
    private static final String VIEWS = """
            SELECT DISTINCT view.oid::regclass::text, schema.nspname, pg_get_viewdef(view.oid)
            FROM pg_depend dependency
            JOIN pg_rewrite rule ON rule.oid = dependency.objid
            JOIN pg_class view ON view.oid = rule.ev_class
            JOIN pg_namespace schema ON schema.oid = view.relnamespace
            WHERE dependency.classid = 'pg_rewrite'::regclass AND dependency.refclassid = 'pg_class'::regclass
            AND dependency.refobjid = ANY (?::regclass[]) AND view.oid <> dependency.refobjid
            ORDER BY 1""";

    private static final String OUR_VIEWS = "xinglin_";

    private final ZoneId former;
    private final ZoneId county;

    /**
     * @param former the zone of the process that wrote the store
     * @param county the zone in which days are counted from now on
     */
    StoredInstants(ZoneId former, ZoneId county) {
        this.former = former;
        this.county = county;
    }

    /**
     * The zone that the store was written in.
     *
     * @throws RefusedStart if there is no zone of that name
     */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new RefusedStart(
                    "There is no time zone " + name + ", which xinglin.data.former-zone asks for.",
                    "Set it to the zone that the server ran in which wrote the store, such as Asia/Shanghai or UTC.");
        }
    }

    /** In one transaction: all columns or none. */
    void convert(Connection connection) throws SQLException {
        Map<String, List<String>> tables = wallTimes(connection);
        if (tables.isEmpty()) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            convert(connection, tables);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void convert(Connection connection, Map<String, List<String>> tables) throws SQLException {
        InstantColumns columns = new InstantColumns(literal(connection, former), literal(connection, county));
        boolean written = holdsRecords(connection, tables);
        if (written) {
            log.info("Times are stored as instants from now on. Those in the store are read as written in {}", former);
        }
        Map<String, String> views = views(connection, tables);
        try (Statement statement = connection.createStatement()) {
            for (String view : views.keySet()) {
                statement.execute("DROP VIEW " + view);
            }
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                statement.execute("ALTER TABLE public." + table.getKey() + " "
                        + String.join(", ", columns.of(table.getKey(), table.getValue())));
                // What the planner knew of the columns is gone with their type.
                statement.execute("ANALYZE public." + table.getKey());
            }
            for (Map.Entry<String, String> view : views.entrySet()) {
                statement.execute("CREATE VIEW " + view.getKey() + " AS " + view.getValue());
            }
        }
        if (written) {
            log.info("All times in the store are instants");
        }
    }

    /** A zone as PostgreSQL takes it: by its name, or as the interval that it is ahead of UTC by. */
    private static String literal(Connection connection, ZoneId zone) throws SQLException {
        if (zone.getRules().isFixedOffset()) {
            return "make_interval(secs => "
                    + zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() + ")";
        }
        try (PreparedStatement known = connection.prepareStatement("SELECT FROM pg_timezone_names WHERE name = ?")) {
            known.setString(1, zone.getId());
            try (ResultSet found = known.executeQuery()) {
                if (found.next()) {
                    return "'" + zone.getId() + "'";
                }
            }
        }
        throw new RefusedStart(
                "PostgreSQL does not know the time zone " + zone + ".",
                "Use another name of the same zone for xinglin.zone or xinglin.data.former-zone.");
    }

    private static Map<String, List<String>> wallTimes(Connection connection) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(WALL_TIMES)) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), table -> new ArrayList<>())
                        .add(columns.getString(2));
            }
        }
        return tables;
    }

    private static boolean holdsRecords(Connection connection, Map<String, List<String>> tables) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT EXISTS (SELECT FROM public.hfj_resource)")) {
            return found.next() && found.getBoolean(1) && tables.containsKey("hfj_resource");
        }
    }

    private static Map<String, String> views(Connection connection, Map<String, List<String>> tables)
            throws SQLException {
        Map<String, String> views = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(VIEWS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            tables.keySet().stream()
                                    .map(table -> "public." + table)
                                    .toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    if (!found.getString(2).startsWith(OUR_VIEWS)) {
                        throw new RefusedStart(
                                "The view " + found.getString(1)
                                        + " stands on tables whose times this release stores anew.",
                                "Drop it, start the server, and make it again.");
                    }
                    views.put(found.getString(1), found.getString(3));
                }
            }
        }
        return views;
    }
}
