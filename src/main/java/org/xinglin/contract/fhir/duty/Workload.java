package org.xinglin.contract.fhir.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What teams had to do in a period and what they did, from the ledger. */
@Component
final class Workload {

    private static final String HEADS = """
            SELECT count(DISTINCT patient), count(DISTINCT patient) FILTER (WHERE key_resident)
            FROM xinglin.duty_contract WHERE team = ANY (?) AND first_day <= ? AND last_day >= ?""";

    private static final String WINDOWS = """
            FROM xinglin.duty_contract JOIN xinglin.duty USING (contract)
            WHERE team = ANY (?) AND to_day BETWEEN ? AND ?""";

    private static final String DUTIES = """
            SELECT count(*) FILTER (WHERE NOT declined),
                count(*) FILTER (WHERE to_day < ? AND proofs = '{}' AND NOT declined),
                count(*) FILTER (WHERE proofs <> '{}'),
                count(*) FILTER (WHERE proofs <> '{}' AND tcm)
            """ + WINDOWS;

    /** What counts is the first proof of a window; a contact is one visit, whatever it proves. */
    private static final String MEMBERS = """
            WITH proved AS (
                SELECT duty.contract, duty.duty, duty.number, proof.address, proof.place, member
            """ + WINDOWS.replace("USING (contract)", """
            USING (contract)
                CROSS JOIN LATERAL unnest(proofs, performers) WITH ORDINALITY AS proof (address, by, place)
                CROSS JOIN LATERAL regexp_split_to_table(proof.by, ' ') AS member""") + """
            )
            SELECT member, count(*) FILTER (WHERE place = 1),
                count(DISTINCT address) FILTER (WHERE address LIKE 'Encounter/%')
            FROM proved WHERE member <> '' GROUP BY member""";

    /** The teams of an institution and of those below it. */
    private static final String BELOW = """
            SELECT DISTINCT team.fhir_id FROM public.hfj_resource top
            JOIN xinglin.organisation_above ON ancestor = top.res_id
            JOIN public.hfj_res_link link ON link.target_resource_id = organisation
                AND link.src_path = 'CareTeam.managingOrganization'
            JOIN public.hfj_resource team ON team.res_id = link.src_resource_id AND team.res_deleted_at IS NULL
            WHERE top.res_type = 'Organization' AND top.fhir_id = ?
            AND EXISTS (SELECT FROM xinglin.duty_contract WHERE duty_contract.team = team.fhir_id)
            ORDER BY team.fhir_id""";

    private final JdbcTemplate jdbc;

    Workload(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** @param key residents of key groups among them */
    record Heads(int all, int key) {}

    /**
     * @param due windows that end in the period, less those that were declined
     * @param overdue of these, over and not done
     * @param tcm of those that were done, services of Chinese medicine
     */
    record Duties(int due, int overdue, int done, int tcm) {}

    /** @param visits contacts that proved something */
    record Member(int done, int visits) {}

    /** Ids of the teams with contracts that an institution manages, or one below it. */
    List<String> teamsBelow(String organization) {
        return jdbc.queryForList(BELOW, String.class, organization);
    }

    /** The residents who have a contract with one of the teams on a day. */
    Heads heads(Collection<String> teams, LocalDate day) {
        return jdbc.query(HEADS, (row, number) -> new Heads(row.getInt(1), row.getInt(2)), array(teams), day, day)
                .get(0);
    }

    Duties duties(Collection<String> teams, LocalDate start, LocalDate end, LocalDate today) {
        return jdbc.query(
                        DUTIES,
                        (row, number) -> new Duties(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                        today,
                        array(teams),
                        start,
                        end)
                .get(0);
    }

    /** By the addresses of members, as the teams name them. */
    Map<String, Member> members(Collection<String> teams, LocalDate start, LocalDate end) {
        Map<String, Member> members = new TreeMap<>();
        jdbc.query(
                MEMBERS,
                row -> {
                    members.put(row.getString(1), new Member(row.getInt(2), row.getInt(3)));
                },
                array(teams),
                start,
                end);
        return members;
    }

    private static Object array(Collection<String> teams) {
        return teams.toArray(String[]::new);
    }
}
