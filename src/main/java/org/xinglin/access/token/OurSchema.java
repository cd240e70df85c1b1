package org.xinglin.access.token;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;

/** The library names its table without a schema; ours stand in {@code xinglin}. */
final class OurSchema extends JdbcTemplate {

    private static final String TABLE = " oauth2_authorization";

    OurSchema(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    public <T> List<T> query(String sql, @Nullable PreparedStatementSetter parameters, RowMapper<T> mapper)
            throws DataAccessException {
        return super.query(ours(sql), parameters, mapper);
    }

    @Override
    public int update(String sql, @Nullable PreparedStatementSetter parameters) throws DataAccessException {
        return super.update(ours(sql), parameters);
    }

    private static String ours(String sql) {
        return sql.replace(TABLE, " xinglin." + TABLE.strip());
    }
}
