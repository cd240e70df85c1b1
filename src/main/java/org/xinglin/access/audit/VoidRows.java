package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.xinglin.access.audit.AuditJournal.Written;

/** Writes into the chain which of its numbers have no row, because their transactions were rolled back. */
final class VoidRows {

    private VoidRows() {}

    /** @param ended transactions that were not committed, or of which nobody knows whether they were */
    static void write(Connection connection, AuditJournal journal, List<Written> ended) throws SQLException {
        TreeSet<Long> numbers = new TreeSet<>();
        for (Written written : ended) {
            if (written.chain().number() == journal.chainNumber()) {
                written.rows().forEach(row -> numbers.add(row.number()));
            }
            // Of a former chain: nothing is added to it, and what was under way at its end has no number settled behind
            // it.
        }
        numbers.removeAll(stored(connection, journal.chainNumber(), numbers));
        if (!numbers.isEmpty()) {
            Written statement = journal.append(List.of(AuditEntry.ofChain(ChainStatement.VOID, ranges(numbers))));
            try {
                journal.insert(connection, statement);
            } catch (SQLException e) {
                ended.add(statement);
                throw e;
            }
            AuditJournal.settle(statement);
        }
        ended.forEach(AuditJournal::settle);
    }

    private static TreeSet<Long> stored(Connection connection, long chain, TreeSet<Long> numbers) throws SQLException {
        TreeSet<Long> stored = new TreeSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT number FROM xinglin.audit WHERE chain = ? AND number = ANY (?)")) {
            statement.setLong(1, chain);
            statement.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getLong(1));
                }
            }
        }
        return stored;
    }

    static String ranges(TreeSet<Long> numbers) {
        StringBuilder text = new StringBuilder();
        long from = numbers.first();
        long to = from;
        for (long number : numbers.tailSet(from, false)) {
            if (number != to + 1) {
                text.append(from).append('-').append(to).append(' ');
                from = number;
            }
            to = number;
        }
        return text.append(from).append('-').append(to).toString();
    }
}
