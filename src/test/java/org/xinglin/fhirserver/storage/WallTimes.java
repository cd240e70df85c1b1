package org.xinglin.fhirserver.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A store as servers left it before instants were stored: columns with what a clock in their zone showed. */
final class WallTimes {

    private static final String INSTANTS = """
            SELECT format('ALTER TABLE public.%I ', class.relname)
                || string_agg(format('ALTER COLUMN %1$I TYPE timestamp USING %1$I AT TIME ZONE ', attname) || '{zone}', ', ')
            FROM pg_attribute JOIN pg_class class ON class.oid = attrelid
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND atttypid = 'timestamptz'::regtype
            GROUP BY class.relname""";

    /** The library took the days that senders' clocks showed, whatever they were; those of another place than the county. */
    private static final String SENDERS_DAYS = """
            UPDATE public.hfj_spidx_date SET
                sp_value_low_date_ordinal = to_char(sp_value_low, 'YYYYMMDD')::integer,
                sp_value_high_date_ordinal = to_char(sp_value_low, 'YYYYMMDD')::integer
            WHERE sp_value_low = sp_value_high""";

    /** Ranges in the store are of days, which were from midnight to midnight of the former zone. */
    private static final String DAYS = """
            UPDATE public.hfj_spidx_date SET
                sp_value_low = to_date(sp_value_low_date_ordinal::text, 'YYYYMMDD'),
                sp_value_high = to_date(sp_value_high_date_ordinal::text, 'YYYYMMDD') + interval '24 hours - 1 ms'
            WHERE sp_value_low <> sp_value_high""";

    private static final String VIEWS = "FROM pg_views WHERE schemaname LIKE 'xinglin\\_%' AND viewname LIKE 'hfj\\_%'";

    private WallTimes() {}

    /** Undoes what {@link StoredInstants} does, in a store all of whose ranges of dates are days. */
    static void of(String zone, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> views = all(
                    statement, "SELECT format('CREATE VIEW %I.%I AS ', schemaname, viewname) || definition " + VIEWS);
            for (String drop : all(statement, "SELECT format('DROP VIEW %I.%I', schemaname, viewname) " + VIEWS)) {
                statement.execute(drop);
            }
            for (String table : all(statement, INSTANTS.replace("{zone}", "''" + zone + "''"))) {
                statement.execute(table);
            }
            statement.execute(SENDERS_DAYS);
            statement.execute(DAYS);
            for (String view : views) {
                statement.execute(view);
            }
        }
    }

    private static List<String> all(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
