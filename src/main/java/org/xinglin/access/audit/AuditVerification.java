package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.access.audit.AuditFault.Kind;

/** Reads the whole audit as of one moment, and says what is not as its chains say. Servers may write meanwhile. */
public final class AuditVerification {

    private static final Logger log = LoggerFactory.getLogger(AuditVerification.class);

    private static final int FETCHED = 1000;

    private final DataSource dataSource;

    public AuditVerification(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Each says which row, what is wrong with it, and why that is known; none if all is right. */
    public List<String> faults() throws SQLException {
        return run().stream().map(AuditFault::toString).toList();
    }

    List<AuditFault> run() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                statement.execute("SET LOCAL statement_timeout = 0");
            }
            List<AuditFault> faults = run(connection);
            connection.rollback();
            return faults;
        }
    }

    private static List<AuditFault> run(Connection connection) throws SQLException {
        List<AuditFault> faults = new ArrayList<>();
        SaidOfChains said = said(connection, faults);
        Map<Long, String> registered = registered(connection);
        Map<Long, String> chains = new TreeMap<>(registered);
        said.anchoredChains().forEach(chain -> chains.putIfAbsent(chain, ""));
        for (long chain : stored(connection)) {
            chains.putIfAbsent(chain, "");
        }
        long rows = 0;
        for (Map.Entry<Long, String> chain : chains.entrySet()) {
            long number = chain.getKey();
            if (!registered.containsKey(number) && said.dropped(number) == 0) {
                faults.add(AuditFault.of(Kind.ADDED, number, 1, "no server has opened this chain"));
            }
            ChainCheck check = check(connection, number, digest(chain.getValue(), number, faults), said);
            faults.addAll(check.end());
            rows += check.rows();
            byte[] hash = check.hash();
            if (hash != null && check.rows() > 0) {
                log.info(
                        "Audit: chain {} ends at {} with {}",
                        number,
                        check.last(),
                        HexFormat.of().formatHex(hash));
            } else if (check.rows() == 0 && said.dropped(number) == 0 && began(connection, number)) {
                faults.add(AuditFault.of(Kind.MISSING, number, 1, "the chain was opened, and has no row"));
            }
        }
        log.info("Audit: {} rows in {} chains were read", rows, chains.size());
        return faults;
    }

    private static AuditDigest digest(String name, long chain, List<AuditFault> faults) {
        for (AuditDigest digest : AuditDigest.values()) {
            if (digest.standardName().equals(name)) {
                return digest;
            }
        }
        if (!name.isEmpty()) {
            faults.add(AuditFault.of(Kind.CHANGED, chain, 1, "the register names a digest that there is none of"));
        }
        return AuditDigest.SHA_256;
    }

    private static SaidOfChains said(Connection connection, List<AuditFault> faults) throws SQLException {
        SaidOfChains said = new SaidOfChains();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet row = statement.executeQuery(AuditTable.SELECT + "WHERE kind = 'chain' ORDER BY recorded")) {
                while (row.next()) {
                    AuditRow read = AuditTable.read(row);
                    try {
                        said.note(read);
                    } catch (RuntimeException e) {
                        faults.add(AuditFault.of(
                                Kind.CHANGED, read.chain(), read.number(), String.valueOf(e.getMessage())));
                    }
                }
            }
        }
        return said;
    }

    private static ChainCheck check(Connection connection, long chain, AuditDigest digest, SaidOfChains said)
            throws SQLException {
        ChainCheck check = new ChainCheck(chain, digest, said);
        try (PreparedStatement statement =
                connection.prepareStatement(AuditTable.SELECT + "WHERE chain = ? ORDER BY number, recorded")) {
            statement.setFetchSize(FETCHED);
            statement.setLong(1, chain);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    check.row(AuditTable.read(row));
                }
            }
        }
        return check;
    }

    private static Map<Long, String> registered(Connection connection) throws SQLException {
        Map<Long, String> digests = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT chain, digest FROM xinglin.audit_chain")) {
            while (row.next()) {
                digests.put(row.getLong(1), row.getString(2));
            }
        }
        return digests;
    }

    private static List<Long> stored(Connection connection) throws SQLException {
        List<Long> chains = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT DISTINCT chain FROM xinglin.audit")) {
            while (row.next()) {
                chains.add(row.getLong(1));
            }
        }
        return chains;
    }

    /** Whether a chain began in a month that is kept. */
    private static boolean began(Connection connection, long chain) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT began >= (SELECT min(recorded) FROM xinglin.audit) FROM xinglin.audit_chain WHERE chain = ?")) {
            statement.setLong(1, chain);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
