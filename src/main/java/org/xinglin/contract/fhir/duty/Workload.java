package org.xinglin.contract.fhir.duty;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a team had to do in a period and what it did, from the ledger. */
@Component
final class Workload {

    private static final String HEADS = """
            SELECT count(DISTINCT patient), count(DISTINCT patient) FILTER (WHERE key_resident)
            FROM xinglin.duty_contract WHERE team = ? AND first_day <= ? AND last_day >= ?""";

    private static final String WINDOWS = """
            FROM xinglin.duty_contract JOIN xinglin.duty USING (contract)
            WHERE team = ? AND to_day BETWEEN ? AND ?""";

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

    /** The residents who have a contract with the team on a day. */
    Heads heads(String team, LocalDate day) {
        return jdbc.query(HEADS, (row, number) -> new Heads(row.getInt(1), row.getInt(2)), team, day, day)
                .get(0);
    }

    Duties duties(String team, LocalDate start, LocalDate end, LocalDate today) {
        return jdbc.query(
                        DUTIES,
                        (row, number) -> new Duties(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                        today,
                        team,
                        start,
                        end)
                .get(0);
    }

    /** By the addresses of members, as the team names them. */
    Map<String, Member> members(String team, LocalDate start, LocalDate end) {
        Map<String, Member> members = new TreeMap<>();
        jdbc.query(
                MEMBERS,
                row -> {
                    members.put(row.getString(1), new Member(row.getInt(2), row.getInt(3)));
                },
                team,
                start,
                end);
        return members;
    }
}
