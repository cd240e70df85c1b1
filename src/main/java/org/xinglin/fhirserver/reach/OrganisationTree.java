package org.xinglin.fhirserver.reach;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;

/** What stands below what ({@code Organization.partOf}), as the database transaction that the caller is in has it. */
@Component
final class OrganisationTree {

    /** Organisations from the top to the bottom, both included. */
    static final int LEVELS = 12;

    /** The lock of {@code xinglin.place_below}: of two moves that cross, the second waits for the first and sees it. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('xinglin.organisation_above', 0))";

    /**
     * From each organisation the way to the top, and from that to what is below it: a way that comes back to where it
     * began, or has too many steps. By the links themselves, since the closure of a link that goes is made anew at the commit.
     */
    private static final String FAULT = """
            WITH RECURSIVE up (began, way) AS (
                SELECT each, ARRAY[each] FROM unnest(?) each
                UNION ALL
                SELECT began, way || link.target_resource_id
                FROM up JOIN public.hfj_res_link link
                    ON link.src_resource_id = way[cardinality(way)] AND link.src_path = 'Organization.partOf'
                WHERE link.target_resource_id IS NOT NULL AND cardinality(way) <= %1$d
                AND (cardinality(way) = 1 OR way[cardinality(way)] <> began)),
            longest AS (SELECT DISTINCT ON (began) began, way FROM up ORDER BY began, cardinality(way) DESC),
            down (way) AS (
                SELECT way FROM longest
                UNION ALL
                SELECT link.src_resource_id || way
                FROM down JOIN public.hfj_res_link link
                    ON link.target_resource_id = way[1] AND link.src_path = 'Organization.partOf'
                WHERE cardinality(way) <= %1$d)
            SELECT ARRAY(SELECT 'Organization/' || fhir_id FROM unnest(way) WITH ORDINALITY step (res_id, place)
                         JOIN public.hfj_resource USING (res_id) ORDER BY place)
            FROM (SELECT way, 0 AS rank FROM longest WHERE cardinality(way) > 1 AND way[cardinality(way)] = began
                  UNION ALL
                  SELECT way, 1 FROM down WHERE cardinality(way) > %1$d) fault
            ORDER BY rank, cardinality(way) LIMIT 1""".formatted(LEVELS);

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;

    OrganisationTree(JdbcTemplate jdbc, EntityManagerFactory entityManagers) {
        this.jdbc = jdbc;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
    }

    /**
     * A chain of organisations that must not be, through one of those that are given: it ends where it began, or is longer
     * than {@link #LEVELS}. What other transactions move waits until this one ends.
     *
     * @param moved storage numbers of organisations
     * @return references, from the lowest upwards
     */
    Optional<List<String>> firstFault(Collection<Long> moved) {
        entityManager.flush();
        jdbc.execute(ONE_AT_A_TIME);
        return jdbc
                .query(
                        FAULT,
                        statement -> statement.setArray(
                                1, statement.getConnection().createArrayOf("bigint", moved.toArray())),
                        (row, number) -> List.of((String[]) row.getArray(1).getArray()))
                .stream()
                .findFirst();
    }
}
