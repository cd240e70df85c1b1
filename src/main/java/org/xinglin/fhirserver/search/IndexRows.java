package org.xinglin.fhirserver.search;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What {@code xinglin.search_index} knows, on a session that keeps other nodes waiting. */
final class IndexRows {

    private static final String ONE_AT_A_TIME =
            "SELECT pg_try_advisory_lock(hashtextextended('xinglin.search_index', 0))";

    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(1);

    private final JdbcClient jdbc;

    /** @param session commits each statement; closed, it lets the next node go on */
    IndexRows(Connection session) {
        jdbc = JdbcClient.create(new SingleConnectionDataSource(session, true));
        // One statement that waited for another node would have the time of a statement alone.
        while (!jdbc.sql(ONE_AT_A_TIME).query(Boolean.class).single()) {
            LockSupport.parkNanos(ASKED_AGAIN_AFTER.toNanos());
        }
    }

    /**
     * The types of which something is stored that was indexed by something else than now, with how far this was mended
     * already. A type of which nothing is known has nothing that is older than this release.
     */
    Map<String, Long> behind(Iterable<String> types, UnaryOperator<String> indexedBy) {
        Map<String, Long> behind = new TreeMap<>();
        for (String type : types) {
            String now = indexedBy.apply(type);
            jdbc.sql("INSERT INTO xinglin.search_index (res_type, made_by) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(type, now)
                    .update();
            jdbc.sql("""
                            UPDATE xinglin.search_index SET making = ?, done_to = 0
                            WHERE res_type = ? AND made_by <> ? AND making <> ?""").params(now, type, now, now).update();
            jdbc.sql("SELECT done_to FROM xinglin.search_index WHERE res_type = ? AND made_by <> ?")
                    .params(type, now)
                    .query(Long.class)
                    .optional()
                    .ifPresent(doneTo -> behind.put(type, doneTo));
        }
        return behind;
    }

    /** The next resources, by their numbers. */
    Map<Long, String> next(Iterable<String> types, long after, int most) {
        Map<Long, String> next = new TreeMap<>();
        jdbc.sql("""
                        SELECT res_id, res_type FROM public.hfj_resource
                        WHERE res_id > ? AND res_type = ANY (?) AND res_deleted_at IS NULL ORDER BY res_id LIMIT ?""").params(after, array(types), most).query(row -> {
            next.put(row.getLong(1), row.getString(2));
        });
        return next;
    }

    void doneTo(Iterable<String> types, long number) {
        jdbc.sql("UPDATE xinglin.search_index SET done_to = ? WHERE res_type = ANY (?)")
                .params(number, array(types))
                .update();
    }

    void done(Iterable<String> types) {
        jdbc.sql("UPDATE xinglin.search_index SET made_by = making, making = '', done_to = 0 WHERE res_type = ANY (?)")
                .params(List.of((Object) array(types)))
                .update();
    }

    private static String[] array(Iterable<String> types) {
        List<String> all = new ArrayList<>();
        types.forEach(all::add);
        return all.toArray(String[]::new);
    }
}
