package org.xinglin.contract.fhir.duty;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Code;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.duty.LedgerRow;
import org.xinglin.kernel.Canonical;

/** Tables {@code xinglin.duty} and {@code xinglin.duty_contract}. Joins the transaction of its caller. */
@Component
final class DutyTable {

    private static final String CONTRACT = """
            INSERT INTO xinglin.duty_contract AS stands (contract, patient, team, first_day, last_day, key_resident)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (contract) DO UPDATE SET patient = excluded.patient, team = excluded.team,
                first_day = excluded.first_day, last_day = excluded.last_day, key_resident = excluded.key_resident
            WHERE (stands.patient, stands.team, stands.first_day, stands.last_day, stands.key_resident)
                IS DISTINCT FROM (excluded.patient, excluded.team, excluded.first_day, excluded.last_day,
                    excluded.key_resident)""";

    private static final String ROWS = """
            SELECT duty, number, from_day, to_day, due, tcm, declined, proofs, performers
            FROM xinglin.duty WHERE contract = ?""";

    private static final String PUT = """
            INSERT INTO xinglin.duty (contract, duty, number, from_day, to_day, due, tcm, declined, proofs, performers)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (contract, duty, number) DO UPDATE SET from_day = excluded.from_day, to_day = excluded.to_day,
                due = excluded.due, tcm = excluded.tcm, declined = excluded.declined, proofs = excluded.proofs,
                performers = excluded.performers""";

    private static final String TAKE_AWAY = """
            DELETE FROM xinglin.duty WHERE contract = ? AND duty = ? AND number = ?""";

    private static final String OTHERS = """
            WITH gone AS (DELETE FROM xinglin.duty_contract WHERE patient = ? AND NOT contract = ANY (?) RETURNING contract)
            DELETE FROM xinglin.duty USING gone WHERE duty.contract = gone.contract""";

    private static final String KNOWN = "SELECT EXISTS (SELECT FROM xinglin.duty_contract WHERE patient = ?)";

    private final JdbcTemplate jdbc;

    DutyTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    private record Key(String duty, int number) {}

    private record Row(
            Key key,
            LocalDate from,
            LocalDate to,
            LocalDate due,
            boolean tcm,
            boolean declined,
            List<String> proofs,
            List<String> performers) {}

    /** Whether it has a contract of a resident. */
    boolean knows(String patient) {
        return Boolean.TRUE.equals(jdbc.queryForObject(KNOWN, Boolean.class, patient));
    }

    /**
     * Writes what is new or says something else, and takes away what is no longer owed.
     *
     * @param isKey whether the resident is of a key group today
     * @param performers members of the team by the address of the record
     */
    void write(Contract contract, boolean isKey, List<LedgerRow> ledger, Map<String, Set<String>> performers) {
        jdbc.update(
                CONTRACT, contract.id(), contract.patient(), contract.team(), contract.first(), contract.last(), isKey);
        Map<Key, Row> stored = new HashMap<>();
        jdbc.query(ROWS, (row, number) -> read(row), contract.id()).forEach(row -> stored.put(row.key(), row));
        List<Row> changed = ledger.stream()
                .map(row -> row(row, performers))
                .filter(row -> !row.equals(stored.remove(row.key())))
                .toList();
        jdbc.batchUpdate(
                PUT, changed.stream().map(row -> values(contract.id(), row)).toList());
        jdbc.batchUpdate(
                TAKE_AWAY,
                stored.keySet().stream()
                        .map(key -> new Object[] {contract.id(), key.duty(), key.number()})
                        .toList());
    }

    private static Object[] values(String contract, Row row) {
        return new Object[] {
            contract,
            row.key().duty(),
            row.key().number(),
            row.from(),
            row.to(),
            row.due(),
            row.tcm(),
            row.declined(),
            row.proofs().toArray(String[]::new),
            row.performers().toArray(String[]::new)
        };
    }

    /** Forgets what a resident has in no contract of these. */
    void keepOnly(String patient, Collection<String> contracts) {
        jdbc.update(OTHERS, patient, contracts.toArray(String[]::new));
    }

    private static Row row(LedgerRow row, Map<String, Set<String>> performers) {
        return new Row(
                new Key(text(row.duty()), row.window().number()),
                row.window().from(),
                row.window().to(),
                row.window().due(),
                row.tcm(),
                row.declined(),
                row.proofs(),
                row.proofs().stream()
                        .map(proof -> String.join(" ", performers.getOrDefault(proof, Set.of())))
                        .toList());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new Key(row.getString(1), row.getInt(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                row.getBoolean(7),
                texts(row.getArray(8)),
                texts(row.getArray(9)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String text(Code duty) {
        return Canonical.codeSystem("duty").equals(duty.system()) ? duty.code() : duty.system() + "|" + duty.code();
    }
}
