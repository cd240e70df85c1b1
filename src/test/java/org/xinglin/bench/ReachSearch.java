package org.xinglin.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A search as HAPI 8.8.0 puts it to the database, taken from pg_stat_statements.
 *
 * @param sql with {join} and {condition} where a candidate may add its own
 * @param arguments of the prepared statement; {resident} is one resident
 */
record ReachSearch(String name, String sql, List<String> arguments) {

    private static final String FROM = "FROM HFJ_RESOURCE t1 ";
    private static final String QUANTITY = "INNER JOIN HFJ_SPIDX_QUANTITY t0 ON (t1.RES_ID = t0.RES_ID) {join} "
            + "WHERE ((t0.HASH_IDENTITY = $1) AND (t0.SP_VALUE >= $2)){condition}";
    private static final String TWO_TOKENS = "INNER JOIN HFJ_SPIDX_TOKEN t0 ON (t1.RES_ID = t0.RES_ID) "
            + "INNER JOIN HFJ_SPIDX_TOKEN t2 ON (t1.RES_ID = t2.RES_ID) {join} "
            + "WHERE ((t0.HASH_VALUE = $1) AND (t2.HASH_VALUE = $2)){condition}";
    private static final String IN_ORDER = " ORDER BY t1.RES_ID ASC NULLS LAST fetch first $3 rows only";

    /** @param jdbc a database in which the server has stored a blood pressure and a care plan: their hashes are used */
    static List<ReachSearch> all(JdbcTemplate jdbc) {
        String code = hash(jdbc, "Observation", "hash_sys_and_value", "85354-9");
        String active = hash(jdbc, "CarePlan", "hash_value", "active");
        String followUp = hash(jdbc, "CarePlan", "hash_value", "chronic-follow-up");
        String date = jdbc.queryForObject(
                "SELECT min(hash_identity) FROM hfj_spidx_date WHERE res_id = 2000000", String.class);
        String systolic = jdbc.queryForObject(
                "SELECT hash_identity FROM hfj_spidx_quantity WHERE res_id = 2000000 ORDER BY sp_value DESC LIMIT 1",
                String.class);
        List<String> high = List.of(systolic + "::bigint", "160::float8");
        List<String> plans = List.of(active + "::bigint", followUp + "::bigint");
        return List.of(
                new ReachSearch(
                        "latest value of a resident",
                        "SELECT t1.RES_ID " + FROM
                                + "INNER JOIN HFJ_SPIDX_TOKEN t0 ON (t1.RES_ID = t0.RES_ID) "
                                + "INNER JOIN HFJ_RES_LINK t2 ON (t1.RES_ID = t2.SRC_RESOURCE_ID) "
                                + "LEFT OUTER JOIN HFJ_SPIDX_DATE t3 ON ((t1.RES_ID = t3.RES_ID) AND (t3.HASH_IDENTITY = $1)) "
                                + "{join} WHERE ((t0.HASH_SYS_AND_VALUE = $2) AND ((t2.SRC_PATH = $3) AND "
                                + "(t2.TARGET_RESOURCE_ID = $4))){condition} ORDER BY t3.SP_VALUE_LOW DESC NULLS LAST,"
                                + "t1.RES_ID ASC NULLS LAST fetch first $5 rows only",
                        List.of(
                                date + "::bigint",
                                code + "::bigint",
                                "'Observation.subject.where(resolve() is Patient)'",
                                "{resident}::bigint",
                                "1")),
                new ReachSearch(
                        "systolic ≥ 160, a page", "SELECT t1.RES_ID " + FROM + QUANTITY + IN_ORDER, with(high, "21")),
                new ReachSearch("systolic ≥ 160, total", "SELECT COUNT(DISTINCT t1.RES_ID) " + FROM + QUANTITY, high),
                new ReachSearch(
                        "active plans, a page", "SELECT t1.RES_ID " + FROM + TWO_TOKENS + IN_ORDER, with(plans, "21")),
                new ReachSearch("active plans, total", "SELECT COUNT(DISTINCT t1.RES_ID) " + FROM + TWO_TOKENS, plans));
    }

    private static List<String> with(List<String> arguments, String last) {
        List<String> more = new ArrayList<>(arguments);
        more.add(last);
        return more;
    }

    private static String hash(JdbcTemplate jdbc, String type, String column, String code) {
        return String.valueOf(jdbc.queryForObject(
                "SELECT min(" + column + ") FROM hfj_spidx_token JOIN hfj_resource USING (res_id) "
                        + "WHERE hfj_resource.res_type = ? AND sp_value = ? AND res_id < 1000000",
                String.class,
                type,
                code));
    }
}
