package org.xinglin.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who searches: somebody who reaches an organisation and what stands below it.
 *
 * @param below numbers of all these organisations
 * @param low position of the first in a walk through the tree
 * @param high position of the last
 */
record ReachScope(String name, long organisation, List<Long> below, long low, long high) {

    static List<ReachScope> all(JdbcTemplate jdbc) {
        return List.of(
                of(jdbc, "village", 41305),
                of(jdbc, "township", 413),
                of(jdbc, "county", 5),
                of(jdbc, "everything", 1));
    }

    private static ReachScope of(JdbcTemplate jdbc, String name, long organisation) {
        List<Long> below =
                jdbc.queryForList("SELECT descendant FROM spike.closure WHERE ancestor = ?", Long.class, organisation);
        return new ReachScope(
                name + " (" + below.size() + ")",
                organisation,
                below,
                walk(jdbc, "low", organisation),
                walk(jdbc, "high", organisation));
    }

    private static long walk(JdbcTemplate jdbc, String end, long organisation) {
        Long position = jdbc.queryForObject(
                "SELECT " + end + " FROM spike.place_in_walk WHERE id = ?", Long.class, organisation);
        return position == null ? 0 : position;
    }

    void enter(Statement statement) throws SQLException {
        statement.execute("SET LOCAL spike.organisation = " + organisation + "; SET LOCAL spike.low = " + low
                + "; SET LOCAL spike.high = " + high + "; SET LOCAL xinglin.reach = '{" + organisation + "}'"
                + "; SET LOCAL xinglin.types = '{Observation,CarePlan}'; SET LOCAL xinglin.bounded_types = '{}'"
                + "; SET LOCAL xinglin.tokens = '{}'; SET LOCAL xinglin.codes = '{}'; SET LOCAL xinglin.wholly = 'no'"
                + "; SET LOCAL xinglin.joint_types = '{}'; SET LOCAL xinglin.joint_tokens = '{}'"
                + "; SET LOCAL xinglin.joint_conditions = '{}'; SET LOCAL xinglin.joint_bounds = '{}'"
                + "; SET LOCAL xinglin.joint_needs = '{}'");
    }
}
