package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done for the audit from time to time, on each node: months ahead, anchors, and the end of what is too old. */
final class AuditKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditKeeper.class);

    private final DataSource dataSource;
    private final AuditJournal journal;
    private final AuditMonths months;
    private final ChainAnchors anchors;
    private final AuditRetention retention;
    private final ScheduledExecutorService clockwork;

    AuditKeeper(
            DataSource dataSource,
            AuditSettings settings,
            AuditJournal journal,
            AuditMonths months,
            ChainAnchors anchors,
            AuditRetention retention) {
        this.dataSource = dataSource;
        this.journal = journal;
        this.months = months;
        this.anchors = anchors;
        this.retention = retention;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "audit-keeper");
            thread.setDaemon(true);
            return thread;
        });
        long pause = settings.anchors().toMillis();
        clockwork.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            months.makeAhead();
            journal.renewIfLost();
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    anchors.note(connection, journal);
                    retention.dropWhatIsTooOld(connection, journal);
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException | RuntimeException e) {
            log.warn("The audit's chains cannot be looked after at the moment: {}", e.toString());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
