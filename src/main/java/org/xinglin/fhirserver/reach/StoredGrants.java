package org.xinglin.fhirserver.reach;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.ReachGrants;

/** Rows of {@code xinglin.resident_place} with a cause, and of {@code xinglin.accepted_task}. Joins the transaction of its caller. */
@Component
final class StoredGrants implements ReachGrants {

    private static final String NUMBER =
            "(SELECT res_id FROM public.hfj_resource WHERE res_type = split_part(?, '/', 1) AND fhir_id = split_part(?, '/', 2))";

    private static final String WITHDRAW = "DELETE FROM xinglin.resident_place WHERE cause = " + NUMBER;

    private static final String GRANT = """
            INSERT INTO xinglin.resident_place (resident, organisation, since, until, cause)
            SELECT patient.res_id, granted, coalesce(?::timestamptz, '-infinity'), coalesce(?::timestamptz, 'infinity'), cause.res_id
            FROM public.hfj_resource patient, public.hfj_resource cause, unnest(xinglin.for_purposes(ARRAY(
                SELECT res_id FROM public.hfj_resource WHERE res_type = 'Organization' AND fhir_id = ANY (?)), ?)) granted
            WHERE patient.res_type = 'Patient' AND patient.fhir_id = ?
            AND cause.res_type = split_part(?, '/', 1) AND cause.fhir_id = split_part(?, '/', 2)
            ON CONFLICT DO NOTHING""";

    private static final String FORGET = "DELETE FROM xinglin.accepted_task WHERE task = " + NUMBER;

    private static final String ACCEPT = """
            WITH accepted AS (
                INSERT INTO xinglin.accepted_task
                SELECT task.res_id, request.res_id, coalesce(?::timestamptz, 'infinity')
                FROM public.hfj_resource task, public.hfj_resource request
                WHERE task.res_type = split_part(?, '/', 1) AND task.fhir_id = split_part(?, '/', 2)
                AND request.res_type = 'ServiceRequest' AND request.fhir_id = ?
                RETURNING task)
            SELECT task FROM accepted""";

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;

    StoredGrants(JdbcTemplate jdbc, EntityManagerFactory entityManagers) {
        this.jdbc = jdbc;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
    }

    @Override
    public void keep(
            String cause,
            String resident,
            Set<String> organisations,
            Set<String> purposes,
            @Nullable Instant since,
            @Nullable Instant until) {
        entityManager.flush();
        withdraw(cause);
        jdbc.update(GRANT, statement -> {
            statement.setTimestamp(1, since == null ? null : Timestamp.from(since));
            statement.setTimestamp(2, until == null ? null : Timestamp.from(until));
            statement.setArray(3, statement.getConnection().createArrayOf("varchar", organisations.toArray()));
            statement.setArray(4, statement.getConnection().createArrayOf("text", purposes.toArray()));
            statement.setString(5, resident);
            statement.setString(6, cause);
            statement.setString(7, cause);
        });
    }

    @Override
    public void accept(String task, String request, @Nullable Instant until) {
        entityManager.flush();
        withdraw(task);
        List<Long> accepted = jdbc.query(
                ACCEPT,
                (row, number) -> row.getLong(1),
                until == null ? null : Timestamp.from(until),
                task,
                task,
                request);
        accepted.forEach(each -> jdbc.query("SELECT xinglin.place_grant(?)", row -> {}, each));
    }

    @Override
    public void withdraw(String cause) {
        jdbc.update(WITHDRAW, cause, cause);
        jdbc.update(FORGET, cause, cause);
    }
}
