package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.access.audit.AuditJournal.Written;

/** One thread that gathers what waits to be written, commits it at once, and lets those who wait go on. */
final class AuditCommitter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditCommitter.class);

    private static final int AT_ONCE = 500;
    private static final long LOOK_SECONDS = 5;
    private static final long SECONDS_TO_FINISH = 30;

    private final AuditJournal journal;
    private final DataSource dataSource;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Written> rolledBack = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "audit");
    private volatile boolean running = true;

    /** Entries, and somebody who waits until they are on disk. */
    record Waiting(List<AuditEntry> entries, CompletableFuture<@Nullable Void> done) {

        void await(long time, TimeUnit unit) {
            try {
                done.get(time, unit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AuditUnavailable(e);
            } catch (ExecutionException | TimeoutException e) {
                throw new AuditUnavailable(e);
            }
        }
    }

    AuditCommitter(AuditJournal journal, DataSource dataSource) {
        this.journal = journal;
        this.dataSource = dataSource;
        thread.setDaemon(true);
        thread.start();
    }

    Waiting submit(List<AuditEntry> entries) {
        Waiting waiting = new Waiting(entries, new CompletableFuture<>());
        if (!running) {
            throw new AuditUnavailable(null);
        }
        queue.add(waiting);
        return waiting;
    }

    /** It is written into the chain that these rows were not committed, as soon as that is possible. */
    void callVoid(Written written) {
        rolledBack.add(written);
    }

    private void work() {
        while (running || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                List<Waiting> batch = new ArrayList<>();
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, AT_ONCE);
                }
                commit(batch);
                commitVoids();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.error("The audit's thread met what it did not expect, and goes on", e);
            }
        }
    }

    private void commit(List<Waiting> batch) {
        List<AuditEntry> entries =
                batch.stream().flatMap(each -> each.entries().stream()).toList();
        if (entries.isEmpty()) {
            return;
        }
        Written written = journal.append(entries);
        try {
            commit(written);
            AuditJournal.settle(written);
            batch.forEach(each -> each.done().complete(null));
        } catch (SQLException | RuntimeException e) {
            log.warn(
                    "{} entries of the audit cannot be written: {}",
                    written.rows().size(),
                    e.toString());
            callVoid(written);
            batch.forEach(each -> each.done().completeExceptionally(e));
        }
    }

    /** One row is a transaction by itself: where nobody else waits, two of three messages to the database are spared. */
    private void commit(Written written) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (written.rows().size() == 1) {
                journal.insert(connection, written);
                return;
            }
            connection.setAutoCommit(false);
            try {
                journal.insert(connection, written);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void commitVoids() {
        if (rolledBack.isEmpty()) {
            return;
        }
        List<Written> ended = new ArrayList<>();
        rolledBack.drainTo(ended);
        try (Connection connection = dataSource.getConnection()) {
            VoidRows.write(connection, journal, ended);
        } catch (SQLException | RuntimeException e) {
            log.debug("Rows that were rolled back cannot be called void yet", e);
            rolledBack.addAll(ended);
        }
    }

    @Override
    public void close() {
        running = false;
        // Wakes the thread.
        queue.add(new Waiting(List.of(), new CompletableFuture<>()));
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_FINISH));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
