package org.xinglin.fhirserver.reach;

import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.WithinReach;

/** Asks {@code xinglin.organisation_above}, by the organisations that the transaction was begun with. */
@Component
final class StoredReach implements WithinReach {

    private static final String REACHED = """
            SELECT party.res_type || '/' || party.fhir_id FROM public.hfj_resource party
            CROSS JOIN LATERAL xinglin.organisation_of(party.res_id, party.res_type) organisation
            JOIN xinglin.organisation_above USING (organisation)
            WHERE party.res_type || '/' || party.fhir_id = ANY (?) AND party.fhir_id = ANY (?)
            AND ancestor = ANY (current_setting('xinglin.reach')::bigint[])""";

    private final JdbcTemplate jdbc;
    private final ObjectProvider<CallersReach> caller;

    StoredReach(JdbcTemplate jdbc, ObjectProvider<CallersReach> caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    @Override
    public Set<String> beyond(Set<String> parties) {
        Set<String> asked = new HashSet<>(parties);
        asked.removeIf(each -> !each.startsWith("Organization/") && !each.startsWith("PractitionerRole/"));
        // A resident's own token is of no organisation: whoever has it writes as none.
        if (asked.isEmpty() || caller.stream().noneMatch(each -> each.current().leavesOutRecords())) {
            return Set.of();
        }
        asked.removeAll(jdbc.query(
                REACHED,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("varchar", asked.toArray()));
                    statement.setArray(
                            2,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "varchar",
                                            asked.stream()
                                                    .map(each -> each.substring(each.indexOf('/') + 1))
                                                    .toArray()));
                },
                (row, number) -> row.getString(1)));
        return asked;
    }
}
