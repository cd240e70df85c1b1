package org.xinglin.access.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens the chain of this process, and holds a lock on it (PostgreSQL, "Advisory Locks") as long as the process lives: so
 * others know which chains have come to their end.
 */
final class ChainRegister implements AutoCloseable {

    /** Any number will do as long as nobody else's locks have it. */
    static final int LOCKS = Integer.parseInt("audit", 36);

    private final DataSource dataSource;
    private final Clock clock;
    private final AuditSettings settings;
    private @Nullable Connection session;

    ChainRegister(DataSource dataSource, Clock clock, AuditSettings settings) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.settings = settings;
    }

    /** A new chain with its first row, committed. */
    synchronized AuditChain open() throws SQLException {
        close();
        Connection held = dataSource.getConnection();
        try {
            held.setAutoCommit(false);
            AuditChain chain = begin(held);
            held.commit();
            held.setAutoCommit(true);
            session = held;
            return chain;
        } catch (SQLException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private AuditChain begin(Connection held) throws SQLException {
        AuditDigest digest = AuditDigest.named(settings.digest());
        String node = node();
        long number;
        try (PreparedStatement statement = held.prepareStatement(
                "INSERT INTO xinglin.audit_chain (node, digest, began) VALUES (?, ?, ?) RETURNING chain")) {
            statement.setString(1, node);
            statement.setString(2, digest.standardName());
            statement.setObject(3, AuditTable.moment(clock.instant()));
            try (ResultSet made = statement.executeQuery()) {
                made.next();
                number = made.getLong(1);
            }
        }
        try (PreparedStatement statement = held.prepareStatement("SELECT pg_advisory_lock(?, ?)")) {
            statement.setInt(1, LOCKS);
            statement.setInt(2, Math.toIntExact(number));
            statement.execute();
        }
        AuditChain chain = new AuditChain(number, digest, clock);
        List<AuditRow> first =
                chain.append(List.of(AuditEntry.ofChain(ChainStatement.START, node + " " + digest.standardName())));
        AuditTable.insert(held, first);
        chain.settle(List.of(first.get(0).number()));
        return chain;
    }

    /** Whether the lock is still held; if not, others may have called the chain ended. */
    synchronized boolean isHeld() {
        try {
            return session != null && session.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private String node() {
        String named = settings.node();
        if (named != null && !named.isBlank()) {
            return named.strip();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unnamed";
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (session != null) {
            Connection held = session;
            session = null;
            // Also lets go of the lock where the pool keeps the connection.
            if (held.isValid(5)) {
                try (PreparedStatement statement = held.prepareStatement("SELECT pg_advisory_unlock_all()")) {
                    statement.execute();
                }
            }
            held.close();
        }
    }
}
