package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes in this node's chain how far the others have come, so that the end of one cannot be cut off without a trace in another;
 * and which have ended, so that nothing can be added to them.
 */
final class ChainAnchors {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String HEADS = """
            SELECT register.chain, head.number, head.hash, head.recorded,
                   EXISTS (SELECT FROM xinglin.audit said WHERE said.kind = 'chain' AND said.interaction = 'end'
                           AND said.detail LIKE register.chain || ':%') AS ended
            FROM xinglin.audit_chain register
            CROSS JOIN LATERAL (SELECT number, hash, recorded FROM xinglin.audit
                                WHERE chain = register.chain ORDER BY number DESC LIMIT 1) head
            WHERE register.chain <> ?
            ORDER BY register.chain""";

    private final Clock clock;
    private final Duration silence;

    /** By chain: the number that was noted last. */
    private final Map<Long, Long> noted = new HashMap<>();

    private long notedIn;

    ChainAnchors(Clock clock, AuditSettings settings) {
        this.clock = clock;
        Duration several = settings.anchors().multipliedBy(3);
        this.silence = several.compareTo(SILENCE) > 0 ? several : SILENCE;
    }

    private record Head(ChainStatement statement, OffsetDateTime recorded, boolean ended) {}

    void note(Connection connection, AuditJournal journal) throws SQLException {
        if (notedIn != journal.chainNumber()) {
            noted.clear();
            notedIn = journal.chainNumber();
        }
        List<ChainStatement> moved = new ArrayList<>();
        for (Head head : heads(connection, notedIn)) {
            ChainStatement statement = head.statement();
            if (!Long.valueOf(statement.number()).equals(noted.get(statement.chain()))) {
                moved.add(statement);
            }
            if (!head.ended() && isOver(connection, head)) {
                write(connection, journal, ChainStatement.END, List.of(statement));
            }
        }
        if (!moved.isEmpty()) {
            write(connection, journal, ChainStatement.ANCHOR, moved);
            moved.forEach(each -> noted.put(each.chain(), each.number()));
        }
    }

    private static List<Head> heads(Connection connection, long own) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(HEADS)) {
            statement.setLong(1, own);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    heads.add(new Head(
                            new ChainStatement(row.getLong("chain"), row.getLong("number"), row.getBytes("hash")),
                            row.getObject("recorded", OffsetDateTime.class),
                            row.getBoolean("ended")));
                }
            }
        }
        return heads;
    }

    /** Nobody holds its lock, and nothing was under way there for a while. */
    private boolean isOver(Connection connection, Head head) throws SQLException {
        if (head.recorded().toInstant().plus(silence).isAfter(clock.instant())) {
            return false;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?, ?)")) {
            statement.setInt(1, ChainRegister.LOCKS);
            statement.setInt(2, Math.toIntExact(head.statement().chain()));
            try (ResultSet got = statement.executeQuery()) {
                return got.next() && got.getBoolean(1);
            }
        }
    }

    private static void write(
            Connection connection, AuditJournal journal, String interaction, List<ChainStatement> statements)
            throws SQLException {
        AuditEntry entry = AuditEntry.ofChain(interaction, ChainStatement.write(statements));
        journal.commit(connection, List.of(entry));
    }
}
