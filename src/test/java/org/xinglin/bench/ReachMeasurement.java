package org.xinglin.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One execution of a prepared search under one candidate, as EXPLAIN ANALYZE counts it.
 *
 * @param millis execution
 * @param planning milliseconds
 * @param buffers pages touched in memory
 * @param start the table that the plan begins with
 */
record ReachMeasurement(double millis, double planning, double buffers, String start) {

    private static final Pattern EXECUTION = Pattern.compile("Execution Time: ([0-9.]+)");
    private static final Pattern PLANNING = Pattern.compile("Planning Time: ([0-9.]+)");
    private static final Pattern BUFFERS = Pattern.compile("shared hit=([0-9]+)(?: read=([0-9]+))?");
    private static final Pattern SCAN = Pattern.compile("Scan[a-zA-Z ]*(?: using \\w+)? on (\\w+)");
    private static final int LONGEST_MILLIS = 60_000;

    /** A search that took longer than a minute was ended. */
    boolean ended() {
        return millis < 0;
    }

    static ReachMeasurement of(
            Connection connection,
            ReachSearch search,
            ReachCandidate candidate,
            ReachScope scope,
            long resident,
            boolean generic)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = " + LONGEST_MILLIS);
            statement.execute("SET LOCAL plan_cache_mode = force_" + (generic ? "generic" : "custom") + "_plan");
            scope.enter(statement);
            if (!candidate.role().isEmpty()) {
                statement.execute("SET LOCAL ROLE " + candidate.role());
            }
            if (!candidate.schema().isEmpty()) {
                statement.execute("SET LOCAL search_path = " + candidate.schema() + ", public");
            }
            if (candidate.name().endsWith("a category")) {
                // A token that each of the readings has.
                statement.execute(
                        "SELECT set_config('xinglin.bounded_types', '{Observation}', true), set_config('xinglin.tokens',"
                                + " (SELECT '{' || min(hash_sys_and_value) || '}' FROM hfj_spidx_token WHERE res_id = 2000000"
                                + " AND sp_value = '85354-9'), true)");
            }
            List<String> arguments = new ArrayList<>();
            search.arguments().forEach(each -> arguments.add(each.replace("{resident}", Long.toString(resident))));
            String condition = bound(candidate.condition(), scope, arguments);
            statement.execute("PREPARE search AS "
                    + search.sql().replace("{join}", candidate.join()).replace("{condition}", condition));
            return explained(statement, "EXECUTE search(" + String.join(",", arguments) + ")");
        } catch (SQLException e) {
            if ("57014".equals(e.getSQLState())) {
                return new ReachMeasurement(-1, 0, 0, "");
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("DEALLOCATE ALL");
            }
        }
    }

    private static String bound(String condition, ReachScope scope, List<String> arguments) {
        int next = arguments.size() + 1;
        if (condition.contains("{orgs}")) {
            scope.below().forEach(organisation -> arguments.add(organisation + "::bigint"));
            return condition.replace(
                    "{orgs}",
                    IntStream.range(next, next + scope.below().size())
                            .mapToObj(number -> "$" + number)
                            .collect(Collectors.joining(",")));
        }
        if (condition.contains("{org}")) {
            arguments.add(scope.organisation() + "::bigint");
        }
        return condition.replace("{org}", "$" + next);
    }

    private static ReachMeasurement explained(Statement statement, String execute) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + execute)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        Matcher scan = SCAN.matcher(plan);
        return new ReachMeasurement(
                number(EXECUTION, plan),
                number(PLANNING, plan),
                number(BUFFERS, plan),
                scan.find() ? scan.group(1) : "");
    }

    private static double number(Pattern pattern, CharSequence plan) {
        Matcher matcher = pattern.matcher(plan);
        if (!matcher.find()) {
            return 0;
        }
        double number = Double.parseDouble(matcher.group(1));
        return matcher.groupCount() > 1 && matcher.group(2) != null
                ? number + Double.parseDouble(matcher.group(2))
                : number;
    }
}
