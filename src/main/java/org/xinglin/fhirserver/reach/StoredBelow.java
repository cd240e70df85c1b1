package org.xinglin.fhirserver.reach;

import java.sql.Array;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.BelowOrganisations;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.Reach;

/** Asks {@code xinglin.organisation_above}, and which residents name one of them ({@code Patient.managingOrganization}). */
@Component
final class StoredBelow implements BelowOrganisations {

    /** Beyond so many the database's statistics answer. */
    private static final int COUNTED = 100_000;

    private static final String ORGANISATIONS = """
            SELECT count(*) FROM public.hfj_resource top
            JOIN xinglin.organisation_above ON ancestor = top.res_id
            JOIN public.hfj_resource below ON below.res_id = organisation AND below.res_deleted_at IS NULL
            WHERE top.res_type = 'Organization' AND top.fhir_id = ?""";

    /** Those below the organisation, and below the caller's where his reach has bounds. */
    private static final String REACHED = """
            SELECT organisation FROM public.hfj_resource top JOIN xinglin.organisation_above ON ancestor = top.res_id
            WHERE top.res_type = 'Organization' AND top.fhir_id = ?
            AND (? OR organisation IN (
                SELECT within.organisation FROM public.hfj_resource own
                JOIN xinglin.organisation_above within ON within.ancestor = own.res_id
                WHERE own.res_type = 'Organization' AND own.fhir_id = ANY (?) AND own.res_deleted_at IS NULL))""";

    private static final String RESIDENTS = """
            SELECT count(*) FROM (
                SELECT FROM (%s) reached JOIN public.hfj_res_link link
                    ON link.target_resource_id = organisation AND link.src_path = 'Patient.managingOrganization'
                WHERE ?::text IS NULL OR link.src_resource_id IN (
                    SELECT res_id FROM public.hfj_resource WHERE res_type = 'Patient' AND fhir_id = ?)
                LIMIT %d) counted""".formatted(REACHED, COUNTED + 1);

    private static final String ESTIMATE = """
            EXPLAIN SELECT FROM xinglin.resident_place WHERE resident > 0 AND organisation = ANY (ARRAY(%s)::bigint[])""".formatted(REACHED);

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    private final JdbcTemplate jdbc;
    private final ObjectProvider<CallersReach> caller;

    StoredBelow(JdbcTemplate jdbc, ObjectProvider<CallersReach> caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    @Override
    public long organisations(String id) {
        Long count = jdbc.queryForObject(ORGANISATIONS, Long.class, id);
        return count == null ? 0 : count;
    }

    @Override
    public Count residents(String id) {
        Reach reach = caller.getIfAvailable(() -> Reach::ofEverything).current();
        Long counted = jdbc.query(
                RESIDENTS,
                statement -> {
                    reached(id, reach).setValues(statement);
                    statement.setString(4, reach.resident());
                    statement.setString(5, reach.resident());
                },
                rows -> rows.next() ? rows.getLong(1) : 0);
        long number = counted == null ? 0 : counted;
        return number <= COUNTED ? new Count(number, false) : new Count(Math.max(number, estimate(id, reach)), true);
    }

    /** By how many residents an organisation has on average, and how many organisations these are. */
    private long estimate(String id, Reach reach) {
        Long rows = jdbc.query(ESTIMATE, reached(id, reach), plan -> {
            Matcher told = ROWS.matcher(plan.next() ? plan.getString(1) : "");
            return told.find() ? Long.parseLong(told.group(1)) : 0;
        });
        return rows == null ? 0 : rows;
    }

    private static PreparedStatementSetter reached(String id, Reach reach) {
        return statement -> {
            statement.setString(1, id);
            statement.setBoolean(2, reach.everything());
            Array own = statement
                    .getConnection()
                    .createArrayOf("varchar", reach.organisations().toArray());
            statement.setArray(3, own);
        };
    }
}
