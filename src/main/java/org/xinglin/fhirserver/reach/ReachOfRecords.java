package org.xinglin.fhirserver.reach;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;

/** Whether records are in the reach of the database transaction that the caller is in. */
@Component
final class ReachOfRecords {

    /** A case is of its own records only: those that name the request. What the request names is shown, not given. */
    private static final String BY_MORE_THAN_A_CASE = """
            EXISTS (SELECT FROM xinglin.reach_key key
                JOIN xinglin.resident_place USING (resident)
                JOIN xinglin.organisation_above USING (organisation)
                WHERE key.res_id = %1$s AND since <= now() AND until > now()
                AND ancestor = ANY (current_setting('xinglin.reach')::bigint[])
                AND (resident >= 0 OR organisation = -resident OR EXISTS (
                    SELECT FROM public.hfj_res_link WHERE src_resource_id = %1$s AND target_resource_id = -resident)))""";

    private static final String CHANGEABLE =
            "SELECT CASE WHEN coalesce(current_setting('xinglin.reached_path', true), '')"
                    + " LIKE 'xinglin\\_reach%' THEN " + BY_MORE_THAN_A_CASE.formatted("number") + " ELSE EXISTS ("
                    + "SELECT FROM hfj_resource WHERE res_id = number) END FROM (VALUES (?::bigint)) record (number)";

    /** A request opens a case, so it takes somebody who reaches by more than a case whom and what it names. */
    private static final String FIRST_BEYOND = """
            SELECT number FROM unnest(?) number
            WHERE NOT EXISTS (SELECT FROM hfj_resource WHERE res_id = number)
            OR current_setting('xinglin.reached_path') LIKE 'xinglin\\_reach%%' AND EXISTS (
                SELECT FROM public.hfj_res_link link JOIN xinglin.case_path ON path = src_path AND from_request
                WHERE link.src_resource_id = number AND NOT %s)
            LIMIT 1""".formatted(BY_MORE_THAN_A_CASE.formatted("link.target_resource_id"));

    /** The triggers of V7 and V25 that wait for the end of the transaction. */
    private static final String KEYS = "public.xinglin_reach_of_former_link, public.xinglin_reach_of_gone_link,"
            + " public.xinglin_reach_by_target, public.xinglin_reach_by_party_or_case,"
            + " public.xinglin_unreach_by_party_or_case, public.xinglin_unreach_by_resident";

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;

    ReachOfRecords(JdbcTemplate jdbc, EntityManagerFactory entityManagers) {
        this.jdbc = jdbc;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
    }

    boolean mayBeChanged(long number) {
        return Boolean.TRUE.equals(jdbc.queryForObject(CHANGEABLE, Boolean.class, number));
    }

    /** The first of them that is not in reach as it is now. */
    Optional<Long> firstBeyond(Collection<Long> numbers) {
        entityManager.flush();
        // What follows from links is made at the end of the transaction, which this is.
        jdbc.execute("SET CONSTRAINTS " + KEYS + " IMMEDIATE");
        List<Long> beyond = jdbc.query(
                FIRST_BEYOND,
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("bigint", numbers.toArray())),
                (row, number) -> row.getLong(1));
        jdbc.execute("SET CONSTRAINTS " + KEYS + " DEFERRED");
        return beyond.stream().findFirst();
    }
}
