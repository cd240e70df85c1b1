package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops whole months whose last row is older than the retention, and notes in the chain how far each chain had come there. */
final class AuditRetention {

    private static final Logger log = LoggerFactory.getLogger(AuditRetention.class);

    private static final String PREFIX = "audit_";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private static final String MONTHS = "SELECT child.relname FROM pg_inherits"
            + " JOIN pg_class child ON child.oid = inhrelid WHERE inhparent = 'xinglin.audit'::regclass ORDER BY 1";

    private final Clock clock;
    private final AuditSettings settings;

    AuditRetention(Clock clock, AuditSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** On a connection that does not commit by itself. */
    void dropWhatIsTooOld(Connection connection, AuditJournal journal) throws SQLException {
        Instant before = clock.instant().minus(settings.retention());
        for (String partition : partitions(connection)) {
            if (!end(partition).isAfter(before)) {
                drop(connection, journal, partition);
            }
        }
    }

    private static List<String> partitions(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MONTHS)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** The first moment after a partition's. */
    static Instant end(String partition) {
        return YearMonth.parse(partition.substring(PREFIX.length()), MONTH)
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static void drop(Connection connection, AuditJournal journal, String partition) throws SQLException {
        List<ChainStatement> reached = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            // Whoever writes does not wait behind this for long; it is tried again.
            statement.execute("SET LOCAL lock_timeout = '3s'");
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('xinglin.audit_month'))");
            try (ResultSet row = statement.executeQuery("SELECT DISTINCT ON (chain) chain, number, hash FROM xinglin."
                    + partition + " ORDER BY chain, number DESC")) {
                while (row.next()) {
                    reached.add(new ChainStatement(row.getLong(1), row.getLong(2), row.getBytes(3)));
                }
            }
            statement.execute("DROP TABLE xinglin." + partition);
        }
        journal.commit(connection, List.of(AuditEntry.ofChain(ChainStatement.DROP, ChainStatement.write(reached))));
        log.info("The audit of {} is older than its retention and was dropped", partition);
    }
}
