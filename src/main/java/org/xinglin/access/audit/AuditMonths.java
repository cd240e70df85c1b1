package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The partitions of the audit, one a month by UTC, made by whichever node is first. */
final class AuditMonths {

    private static final int AHEAD = 2;

    private final DataSource dataSource;
    private final Clock clock;
    private final Set<YearMonth> made = ConcurrentHashMap.newKeySet();

    AuditMonths(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Makes this month's and the next ones', on a connection of its own. */
    void makeAhead() throws SQLException {
        YearMonth now = of(clock.instant());
        for (int month = 0; month <= AHEAD; month++) {
            make(now.plusMonths(month));
        }
    }

    /** Makes the month that rows of a moment belong to, if that has not been done ahead. */
    void require(Instant recorded) throws SQLException {
        make(of(recorded));
    }

    private void make(YearMonth month) throws SQLException {
        if (made.contains(month)) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT xinglin.audit_month(?)")) {
            statement.setObject(1, month.atDay(1));
            statement.execute();
            made.add(month);
        }
    }

    static YearMonth of(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }
}
