package org.xinglin.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way of constraining a search to what is below an organisation.
 *
 * @param role whose row-level security holds, or empty
 * @param schema whose views stand before the library's tables, or empty
 * @param join put into the search
 * @param condition put into the search; {org} is the organisation, {orgs} all that stand below it
 */
record ReachCandidate(String name, String role, String schema, String join, String condition) {

    static final ReachCandidate NONE = new ReachCandidate("no constraint", "", "", "", "");

    /** Those whose name has what {@code xinglin.bench.only} says, beside no constraint. */
    static List<ReachCandidate> all() {
        String only = System.getProperty("xinglin.bench.only", "");
        return every().filter(each -> each == NONE || each.name().contains(only))
                .toList();
    }

    private static Stream<ReachCandidate> every() {
        return Stream.of(
                NONE,
                token("a: ancestor tokens", "ancestor_token", "= {org}"),
                token("b: leaf token, IN", "leaf_token", "IN ({orgs})"),
                policy("c: RLS, leaf column in a set", "leaf_in_set"),
                policy("c: RLS, leaf column looked up", "leaf_looked_up"),
                policy("e: RLS, position column in a range", "position_in_range"),
                policy("e: RLS, resident beside", "resident_beside"),
                views("c: view, leaf column", "view_leaf_column"),
                views("d: view, leaf beside", "view_leaf_beside"),
                views("d, e: view, position beside", "view_position_beside"),
                views("e: view, resident beside, without times (before)", "view_without_times"),
                views("e: view, resident beside (chosen)", "xinglin_reach"),
                views("e: view, resident beside, readable: two types", "xinglin_reach_readable"),
                views("e: view, resident beside, readable: a category", "xinglin_reach_readable"));
    }

    private static ReachCandidate token(String name, String table, String condition) {
        return new ReachCandidate(
                name,
                "",
                "",
                "INNER JOIN spike." + table + " reach ON (t1.RES_ID = reach.RES_ID)",
                " AND (reach.HASH_SYS_AND_VALUE " + condition + ")");
    }

    private static ReachCandidate policy(String name, String role) {
        return new ReachCandidate(name, role, "", "", "");
    }

    private static ReachCandidate views(String name, String schema) {
        return new ReachCandidate(name, "", schema, "", "");
    }
}
