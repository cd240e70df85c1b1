package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Where whatever was done is written down: with the transaction that does it, or, where there is none, in a transaction that the
 * waiting ones share.
 */
public final class AuditJournal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditJournal.class);

    private final DataSource dataSource;
    private final AuditSettings settings;
    private final AuditMonths months;
    private final ChainRegister register;
    private final AuditCommitter committer;
    private volatile AuditChain chain;

    /** Opens a new chain. */
    AuditJournal(DataSource dataSource, AuditSettings settings, AuditMonths months, ChainRegister register)
            throws SQLException {
        this.dataSource = dataSource;
        this.settings = settings;
        this.months = months;
        this.register = register;
        months.makeAhead();
        this.chain = register.open();
        this.committer = new AuditCommitter(this, dataSource);
    }

    /**
     * What a transaction did, written in it.
     *
     * @param rows which are undone with the transaction
     */
    public record Written(AuditChain chain, List<AuditRow> rows) {
        /** Never made by others. */
        public Written {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Writes entries in the database transaction of the current thread. Whoever calls this tells {@link #ended} how that ended.
     *
     * @throws AuditUnavailable if they cannot be written; the transaction must then be rolled back
     */
    public Written writeInTransaction(List<AuditEntry> entries) {
        Written written = append(entries);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            insert(connection, written);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        return written;
    }

    /** @param status of {@link TransactionSynchronization} */
    public void ended(Written written, int status) {
        if (status == TransactionSynchronization.STATUS_COMMITTED) {
            settle(written);
        } else {
            committer.callVoid(written);
        }
    }

    /**
     * Writes entries, and returns when they are on disk.
     *
     * @throws AuditUnavailable if they cannot be written, or not in time
     */
    public void write(List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            committer.submit(entries).await(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    Written append(Collection<AuditEntry> entries) {
        AuditChain current = chain;
        return new Written(current, current.append(entries));
    }

    void insert(Connection connection, Written written) throws SQLException {
        months.require(written.rows().get(0).recorded());
        AuditTable.insert(connection, written.rows());
    }

    /** Writes entries with whatever else the connection's transaction holds, and commits that. */
    void commit(Connection connection, List<AuditEntry> entries) throws SQLException {
        Written written = append(entries);
        try {
            insert(connection, written);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            committer.callVoid(written);
            throw e;
        }
        settle(written);
    }

    static void settle(Written written) {
        written.chain().settle(written.rows().stream().map(AuditRow::number).toList());
    }

    /** Goes on with a new chain if the lock on this one was lost: others may have taken it for ended. */
    void renewIfLost() throws SQLException {
        if (!register.isHeld()) {
            chain = register.open();
            log.warn("The audit goes on with chain {}: the connection that held the former was lost", chain.number());
        }
    }

    long chainNumber() {
        return chain.number();
    }

    @Override
    public void close() {
        try {
            write(List.of(AuditEntry.ofChain(ChainStatement.STOP, "")));
        } catch (AuditUnavailable e) {
            log.warn("The audit's chain {} ends without its last row: {}", chain.number(), e.toString());
        }
        committer.close();
        try {
            register.close();
        } catch (SQLException e) {
            log.debug("The connection that held the audit's chain was broken", e);
        }
    }
}
