package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Rows of table {@code xinglin.audit}, on whatever connection the caller has. */
final class AuditTable {

    private static final String COLUMNS =
            "chain, number, recorded, settled, kind, action, interaction, outcome, reason,"
                    + " client, login, fhir_user, task, patients, what, query, address, purpose, request, base, place, detail,"
                    + " before, hash";

    private static final String INSERT = "INSERT INTO xinglin.audit (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String SELECT = "SELECT " + COLUMNS + " FROM xinglin.audit ";

    private AuditTable() {}

    static void insert(Connection connection, List<AuditRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (AuditRow row : rows) {
                set(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(Connection connection, PreparedStatement statement, AuditRow row) throws SQLException {
        AuditEntry entry = row.entry();
        AuditAgent agent = entry.agent();
        statement.setLong(1, row.chain());
        statement.setLong(2, row.number());
        statement.setObject(3, moment(row.recorded()));
        statement.setLong(4, row.settled());
        statement.setString(5, entry.kind());
        statement.setString(6, entry.action());
        statement.setString(7, entry.interaction());
        statement.setInt(8, entry.outcome());
        statement.setString(9, entry.reason());
        statement.setString(10, agent.client());
        statement.setString(11, agent.login());
        statement.setString(12, agent.fhirUser());
        statement.setString(13, agent.task());
        statement.setArray(14, connection.createArrayOf("text", entry.patients().toArray()));
        statement.setString(15, entry.what());
        statement.setString(16, entry.query());
        statement.setString(17, agent.address());
        statement.setString(18, agent.purpose());
        statement.setString(19, agent.request());
        statement.setString(20, agent.base());
        statement.setObject(21, entry.place(), Types.INTEGER);
        statement.setString(22, entry.detail());
        statement.setBytes(23, row.before());
        statement.setBytes(24, row.hash());
    }

    static AuditRow read(ResultSet row) throws SQLException {
        AuditAgent agent = new AuditAgent(
                row.getString("client"),
                row.getString("login"),
                row.getString("fhir_user"),
                row.getString("task"),
                row.getString("address"),
                row.getString("purpose"),
                row.getString("request"),
                row.getString("base"));
        AuditEntry entry = new AuditEntry(
                agent,
                row.getString("kind"),
                row.getString("action"),
                row.getString("interaction"),
                row.getInt("outcome"),
                row.getString("reason"),
                List.of((String[]) row.getArray("patients").getArray()),
                row.getString("what"),
                row.getString("query"),
                (Integer) row.getObject("place"),
                row.getString("detail"));
        return new AuditRow(
                row.getLong("chain"),
                row.getLong("number"),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getLong("settled"),
                entry,
                row.getBytes("before"),
                row.getBytes("hash"));
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
