package org.xinglin.access.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** Reads the audit for those who may. */
public final class AuditReader {

    private final JdbcTemplate jdbc;

    AuditReader(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * A page of rows, in the order of their moments, rows of one moment in that of their chains.
     *
     * @param newestFirst or the oldest
     */
    public List<AuditRow> find(AuditQuery query, boolean newestFirst, int count, int offset) {
        String way = newestFirst ? " DESC" : "";
        String order = " ORDER BY recorded" + way + ", chain" + way + ", number" + way + " LIMIT " + count + " OFFSET "
                + offset;
        return jdbc.query(
                prepared(AuditTable.SELECT + query.conditions() + order, query), (row, number) -> AuditTable.read(row));
    }

    public long count(AuditQuery query) {
        List<Long> counted = jdbc.query(
                prepared("SELECT count(*) FROM xinglin.audit " + query.conditions(), query),
                (row, number) -> row.getLong(1));
        return counted.get(0);
    }

    private static PreparedStatementCreator prepared(String sql, AuditQuery query) {
        return connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            int place = 1;
            for (Object argument : query.arguments()) {
                set(connection, statement, place++, argument);
            }
            return statement;
        };
    }

    private static void set(Connection connection, PreparedStatement statement, int place, Object argument)
            throws SQLException {
        if (argument instanceof List<?> texts) {
            statement.setArray(place, connection.createArrayOf("text", new ArrayList<>(texts).toArray()));
        } else if (argument instanceof Instant moment) {
            statement.setObject(place, AuditTable.moment(moment));
        } else {
            statement.setObject(place, argument);
        }
    }
}
