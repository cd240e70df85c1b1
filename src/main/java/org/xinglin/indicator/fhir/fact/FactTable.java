package org.xinglin.indicator.fhir.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.indicator.domain.Rate;
import org.xinglin.indicator.domain.ReportingPeriod;

/** Tables {@code xinglin.fact_year} and {@code fact_party}: written by difference, in the transaction of the caller. */
@Component
final class FactTable {

    private static final String RESIDENT = """
            SELECT res_id FROM public.hfj_resource
            WHERE res_type = 'Patient' AND fhir_id = ? AND res_deleted_at IS NULL""";

    private static final String PLACE =
            "SELECT organisation FROM xinglin.resident_place WHERE resident = ? AND cause = 0 LIMIT 1";

    /** Which types there are of him: the others need not be asked for. */
    private static final String TYPES = """
            SELECT DISTINCT res_type FROM xinglin.reach_key JOIN public.hfj_resource USING (res_id)
            WHERE resident = ? AND res_deleted_at IS NULL""";

    private static final String COLUMNS = "d0, n0, d1, n1, d2, n2, d3, n3, d4, n4";

    private static final String FACTS =
            "SELECT year, indicator, organisation, " + COLUMNS + " FROM xinglin.fact_year WHERE resident = ?";

    private static final String WRITE = "INSERT INTO xinglin.fact_year (year, indicator, organisation, " + COLUMNS
            + ", resident) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (resident, year, indicator) DO UPDATE SET"
            + " organisation = excluded.organisation, d0 = excluded.d0, n0 = excluded.n0, d1 = excluded.d1, n1 = excluded.n1,"
            + " d2 = excluded.d2, n2 = excluded.n2, d3 = excluded.d3, n3 = excluded.n3, d4 = excluded.d4, n4 = excluded.n4";

    private static final String FORGET =
            "DELETE FROM xinglin.fact_year WHERE resident = ? AND year = ? AND indicator = ?";

    private static final String PARTIES = """
            SELECT year, practitioner, team0, team1, team2, team3, team4 FROM xinglin.fact_party WHERE resident = ?""";

    private static final String WRITE_PARTY = """
            INSERT INTO xinglin.fact_party (year, practitioner, team0, team1, team2, team3, team4, resident)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (resident, year) DO UPDATE SET practitioner = excluded.practitioner,
            team0 = excluded.team0, team1 = excluded.team1, team2 = excluded.team2, team3 = excluded.team3,
            team4 = excluded.team4""";

    private static final String FORGET_PARTY = "DELETE FROM xinglin.fact_party WHERE resident = ? AND year = ?";

    private static final int FIRST_COUNT = 4;

    /** Not 0, which stands below all organisations (ADR 11). */
    private static final long NOWHERE = -1;

    private final JdbcTemplate jdbc;

    FactTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The number under which a resident is stored; nothing where he is not. */
    Optional<Long> resident(String patientId) {
        return jdbc.queryForList(RESIDENT, Long.class, patientId).stream().findFirst();
    }

    /** The number of the organisation that manages a resident; {@value #NOWHERE} where none does. */
    long place(long resident) {
        return jdbc.queryForList(PLACE, Long.class, resident).stream()
                .findFirst()
                .orElse(NOWHERE);
    }

    Set<String> types(long resident) {
        return new HashSet<>(jdbc.queryForList(TYPES, String.class, resident));
    }

    /** Brings what is kept of a resident into line. */
    void write(long resident, Collection<FactRow> facts, Collection<PartyRow> parties) {
        Set<FactRow> stale = new HashSet<>(jdbc.query(FACTS, (row, number) -> fact(row), resident));
        List<Object[]> written = new ArrayList<>();
        for (FactRow fact : facts) {
            if (!fact.isEmpty() && !stale.remove(fact)) {
                written.add(values(fact, resident));
                stale.removeIf(old -> old.year() == fact.year() && old.indicator() == fact.indicator());
            }
        }
        jdbc.batchUpdate(
                FORGET,
                stale.stream()
                        .map(old -> new Object[] {resident, old.year(), old.indicator()})
                        .toList());
        jdbc.batchUpdate(WRITE, written);
        writeParties(resident, parties);
    }

    private void writeParties(long resident, Collection<PartyRow> parties) {
        Set<PartyRow> stale = new HashSet<>(jdbc.query(PARTIES, (row, number) -> party(row), resident));
        for (PartyRow party : parties) {
            if (!party.isEmpty() && !stale.remove(party)) {
                jdbc.update(
                        WRITE_PARTY,
                        Stream.of(
                                        Stream.of((Object) party.year(), party.practitioner()),
                                        party.teams().stream(),
                                        Stream.of(resident))
                                .flatMap(each -> each)
                                .toArray());
                stale.removeIf(old -> old.year() == party.year());
            }
        }
        stale.forEach(old -> jdbc.update(FORGET_PARTY, resident, old.year()));
    }

    private static Object[] values(FactRow fact, long resident) {
        return Stream.of(
                        Stream.of((Object) fact.year(), fact.indicator(), fact.organisation()),
                        fact.rates().stream().flatMap(rate -> Stream.of(rate.denominator(), rate.numerator())),
                        Stream.of(resident))
                .flatMap(each -> each)
                .toArray();
    }

    private static FactRow fact(ResultSet row) throws SQLException {
        List<Rate> rates = new ArrayList<>();
        for (int period = 0; period < ReportingPeriod.OF_A_YEAR; period++) {
            rates.add(new Rate(row.getLong(FIRST_COUNT + 2 * period), row.getLong(FIRST_COUNT + 2 * period + 1)));
        }
        return new FactRow(row.getInt(1), row.getInt(2), row.getLong(3), rates);
    }

    private static PartyRow party(ResultSet row) throws SQLException {
        return new PartyRow(
                row.getInt(1),
                row.getString(2),
                List.of(row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7)));
    }
}
