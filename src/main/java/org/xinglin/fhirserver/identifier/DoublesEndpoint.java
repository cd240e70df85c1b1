package org.xinglin.fhirserver.identifier;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/doubles}: residents who were stored twice before national IDs were recognised under every system, and
 * organisations that were before a credit code was one organisation's. Nobody but a person can say which record is right; a row
 * is gone when one of the two lets go of the number.
 */
@Component
@Endpoint(id = "doubles")
final class DoublesEndpoint {

    private static final int MOST_LISTED = 200;

    private static final String LIST = """
            SELECT holder.res_type, holder.fhir_id, other.fhir_id FROM xinglin.identifier_double twice
            JOIN xinglin.identifier_claim held USING (claim)
            JOIN hfj_resource holder ON holder.res_id = held.res_id
            JOIN hfj_resource other ON other.res_id = twice.res_id
            ORDER BY held.res_id, twice.res_id LIMIT ?""";

    private final JdbcTemplate jdbc;

    DoublesEndpoint(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Two records of one number, which is not told.
     *
     * @param holder the record that holds the number
     * @param twice another one, which cannot be changed as long as it claims the number, too
     */
    record Twice(String holder, String twice) {}

    /** All there are, and the first of them. */
    record Doubles(long count, List<Twice> doubles) {}

    @ReadOperation
    public Doubles list() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM xinglin.identifier_double", Long.class);
        return new Doubles(
                count == null ? 0 : count,
                jdbc.query(
                        LIST,
                        (row, number) -> new Twice(
                                row.getString(1) + "/" + row.getString(2), row.getString(1) + "/" + row.getString(3)),
                        MOST_LISTED));
    }
}
