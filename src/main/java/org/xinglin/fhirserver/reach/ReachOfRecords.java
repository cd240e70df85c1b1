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
                    SELECT FROM public.hfj_res_link WHERE src_resource_id = %1$s AND target_resource_id = -coalesce(
                        (SELECT base FROM xinglin.resident_part WHERE number = key.resident), key.resident))))""";

    /** Who may open a resident to others, or withhold from them: those who manage him, and he himself. */
    private static final String CONSENTS_OF_OTHERS = """
            current_setting('xinglin.reach') <> '{}'
            AND EXISTS (SELECT FROM public.hfj_resource WHERE res_id = %1$s AND res_type = 'Consent')
            AND NOT EXISTS (SELECT FROM xinglin.about_resident about
                JOIN xinglin.resident_place place ON place.resident = about.resident AND cause = 0
                JOIN xinglin.organisation_above USING (organisation)
                WHERE about.res_id = %1$s AND about.resident > 0 AND ancestor = ANY (current_setting('xinglin.reach')::bigint[]))""";

    /** What somebody writes and labels for a resident whom he reaches is kept, also where he does not see such records. */
    private static final String LABELLED = """
            EXISTS (SELECT FROM xinglin.reach_key key
                JOIN xinglin.resident_part part ON part.number = key.resident AND labels <> '{}'
                JOIN xinglin.resident_place place ON place.resident = part.base
                JOIN xinglin.organisation_above USING (organisation)
                WHERE key.res_id = record.id AND since <= now() AND until > now()
                AND ancestor = ANY (current_setting('xinglin.reach')::bigint[]))""";

    private static final String CHANGEABLE =
            "SELECT CASE WHEN coalesce(current_setting('xinglin.reached_path', true), '')"
                    + " LIKE 'xinglin\\_reach%' THEN " + BY_MORE_THAN_A_CASE.formatted("record.id") + " ELSE EXISTS ("
                    + "SELECT FROM hfj_resource WHERE res_id = record.id) END AND NOT ("
                    + CONSENTS_OF_OTHERS.formatted("record.id") + ") FROM (VALUES (?::bigint)) record (id)";

    /** A request opens a case, so it takes somebody who reaches by more than a case whom and what it names. */
    private static final String FIRST_BEYOND = """
            SELECT record.id FROM unnest(?) AS record (id)
            WHERE NOT EXISTS (SELECT FROM hfj_resource WHERE res_id = record.id) AND NOT (record.id = ANY (?) AND %s)
            OR %s
            OR current_setting('xinglin.reached_path') LIKE 'xinglin\\_reach%%' AND EXISTS (
                SELECT FROM public.hfj_res_link link JOIN xinglin.case_path ON path = src_path AND from_request
                WHERE link.src_resource_id = record.id AND NOT %s)
            LIMIT 1""".formatted(
                    LABELLED,
                    CONSENTS_OF_OTHERS.formatted("record.id"),
                    BY_MORE_THAN_A_CASE.formatted("link.target_resource_id"));

    /** The triggers of V7, V25, V33 and V35 that wait for the end of the transaction. */
    private static final String KEYS = "public.xinglin_reach_of_former_link, public.xinglin_reach_of_gone_link,"
            + " public.xinglin_reach_by_target, public.xinglin_reach_by_party_or_case,"
            + " public.xinglin_unreach_by_party_or_case, public.xinglin_unreach_by_resident,"
            + " public.xinglin_withhold_by_new_link, public.xinglin_withhold_by_gone_link, public.xinglin_withhold_by_label,"
            + " public.xinglin_case_by_status, public.xinglin_case_by_gone_status, public.xinglin_follow_post,"
            + " public.xinglin_follow_gone_post";

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;

    ReachOfRecords(JdbcTemplate jdbc, EntityManagerFactory entityManagers) {
        this.jdbc = jdbc;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
    }

    boolean mayBeChanged(long number) {
        return Boolean.TRUE.equals(jdbc.queryForObject(CHANGEABLE, Boolean.class, number));
    }

    /**
     * The first of them that is not in reach as it is now.
     *
     * @param created those of them that are new
     */
    Optional<Long> firstBeyond(Collection<Long> numbers, Collection<Long> created) {
        entityManager.flush();
        // What follows from links is made at the end of the transaction, which this is.
        jdbc.execute("SET CONSTRAINTS " + KEYS + " IMMEDIATE");
        List<Long> beyond = jdbc.query(
                FIRST_BEYOND,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("bigint", numbers.toArray()));
                    statement.setArray(2, statement.getConnection().createArrayOf("bigint", created.toArray()));
                },
                (row, number) -> row.getLong(1));
        jdbc.execute("SET CONSTRAINTS " + KEYS + " DEFERRED");
        return beyond.stream().findFirst();
    }
}
