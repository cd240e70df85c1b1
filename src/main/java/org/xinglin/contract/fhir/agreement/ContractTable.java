package org.xinglin.contract.fhir.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.fhir.Contracts;

/** Table {@code xinglin.contract}. Joins the transaction of its caller. */
@Component
class ContractTable implements Contracts {

    /** Residents in order: two transactions that sign with the same ones wait for each other instead of both waiting for ever. */
    private static final String KEEP = """
            INSERT INTO xinglin.contract (plan, resident, patient, team, packages, period, status)
            SELECT plan, res_id, patient, team, string_to_array(packages, E'\\n'), daterange(first, last, '[]'), status
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[])
                AS wanted (plan, patient, team, packages, first, last, status)
            JOIN public.hfj_resource ON res_type = 'Patient' AND fhir_id = patient
            ORDER BY res_id, plan ON CONFLICT DO NOTHING""";

    private static final String OTHER = """
            SELECT wanted.plan, held.plan
            FROM unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::text[])
                AS wanted (plan, patient, first, last, status)
            JOIN xinglin.contract held ON held.patient = wanted.patient
                AND held.period && daterange(wanted.first, wanted.last, '[]') AND held.plan <> wanted.plan
            WHERE wanted.status IN ('active', 'on-hold') AND held.status IN ('active', 'on-hold')
            ORDER BY wanted.plan, held.period LIMIT 1""";

    private static final String READ = """
            SELECT plan, patient, team, array_to_string(packages, E'\\n'), lower(period), upper(period) - 1, status
            FROM xinglin.contract\s""";

    private static final String OF_TEAM =
            "WHERE team = ? AND period && daterange(?, ?, '[]') AND status IN ('active', 'on-hold') ORDER BY plan";

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT FROM xinglin.contract
                WHERE team = ? AND period @> ?::date AND status IN ('active', 'on-hold') LIMIT ?) AS counted""";

    private static final int ATTEMPTS = 5;

    private final JdbcTemplate jdbc;

    ContractTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Two that do not go together.
     *
     * @param plan id of the one that is written
     * @param other id of the one that is in force
     */
    record Overlap(String plan, String other) {}

    /**
     * Puts contracts in the place of what is kept of them; waits for a transaction that is about to sign with one of their residents.
     *
     * @param plans ids of all plans that have changed, also of those that are no contracts any more
     * @return two that do not go together, if there are any: then nothing may be committed
     */
    Optional<Overlap> keep(Collection<String> plans, List<Contract> contracts) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (replaced(plans, contracts)) {
                return Optional.empty();
            }
            Optional<Overlap> overlap = overlap(contracts);
            if (overlap.isPresent()) {
                return overlap;
            }
            // Whoever was in the way has gone meanwhile.
        }
        throw new ConcurrencyFailureException("Contracts of the same residents change all the time");
    }

    private boolean replaced(Collection<String> plans, List<Contract> contracts) {
        jdbc.update("DELETE FROM xinglin.contract WHERE plan = ANY (?::text[])", (Object) plans.toArray(String[]::new));
        return contracts.isEmpty() || insert(contracts) == contracts.size();
    }

    /** How many of them were put in: the others meet what is there. */
    private int insert(List<Contract> contracts) {
        return jdbc.update(
                KEEP,
                column(contracts, Contract::id),
                column(contracts, Contract::patient),
                column(contracts, Contract::team),
                column(contracts, each -> String.join("\n", each.packages())),
                column(contracts, each -> each.first().toString()),
                column(contracts, each -> each.last().toString()),
                column(contracts, each -> each.status().code()));
    }

    @Override
    public boolean adopt(Contract contract) {
        return insert(List.of(contract)) == 1;
    }

    private Optional<Overlap> overlap(List<Contract> contracts) {
        return jdbc
                .query(
                        OTHER,
                        (row, number) -> new Overlap(row.getString(1), row.getString(2)),
                        column(contracts, Contract::id),
                        column(contracts, Contract::patient),
                        column(contracts, each -> each.first().toString()),
                        column(contracts, each -> each.last().toString()),
                        column(contracts, each -> each.status().code()))
                .stream()
                .findFirst();
    }

    private static Object column(List<Contract> contracts, Function<Contract, String> value) {
        return contracts.stream().map(value).toArray(String[]::new);
    }

    @Override
    public List<Contract> ofResident(String patient) {
        return jdbc.query(READ + "WHERE patient = ? ORDER BY period DESC, plan", ContractTable::contract, patient);
    }

    @Override
    public List<Contract> ofTeam(String team, LocalDate from, LocalDate to) {
        return jdbc.query(READ + OF_TEAM, ContractTable::contract, team, from, to);
    }

    @Override
    public int countOfTeam(String team, LocalDate day, int most) {
        Integer count = jdbc.queryForObject(COUNT, Integer.class, team, day, most);
        return count == null ? 0 : count;
    }

    private static Contract contract(ResultSet row, int number) throws SQLException {
        String packages = row.getString(4);
        return new Contract(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                packages.isEmpty() ? List.of() : List.of(packages.split("\n")),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                ContractStatus.of(row.getString(7)).orElseThrow());
    }
}
