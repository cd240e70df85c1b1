package org.xinglin.indicator.fhir.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.Rate;
import org.xinglin.indicator.domain.ReportingPeriod;

/** Rates of residents, from what is kept of each. */
@Component
public final class FactRates {

    private static final String OF = " FROM xinglin.fact_year fact WHERE fact.year = ? AND fact.indicator = ?";

    private static final String WITHIN =
            " AND organisation IN (SELECT organisation FROM xinglin.organisation_above WHERE ancestor = ANY (?))";

    /** Once by organisation, and those sums over the tree: a county has some thousand organisations. */
    private static final String BELOW = """
            WITH sums AS MATERIALIZED (
                SELECT organisation, sum(d%1$d) AS d, sum(n%1$d) AS n FROM xinglin.fact_year
                WHERE year = ? AND indicator = ? GROUP BY organisation)
            SELECT child.fhir_id, coalesce(sum(sums.d), 0), coalesce(sum(sums.n), 0)
            FROM unnest(?::bigint[]) AS part (organisation)
            JOIN public.hfj_resource child ON child.res_id = part.organisation
            LEFT JOIN xinglin.organisation_above above ON above.ancestor = part.organisation
                AND (part.organisation <> ? OR above.organisation = part.organisation)
            LEFT JOIN sums ON sums.organisation = above.organisation
            GROUP BY child.fhir_id ORDER BY child.fhir_id""";

    private static final String PARTY = """
            SELECT %2$s, sum(d%1$d), sum(n%1$d)
            FROM xinglin.fact_year fact JOIN xinglin.fact_party party USING (resident, year)
            WHERE fact.year = ? AND fact.indicator = ? AND %2$s <> ''%3$s GROUP BY 1 ORDER BY 1""";

    private static final String MEMBERS = """
            SELECT resident.fhir_id, n%1$d > 0
            FROM xinglin.fact_year fact JOIN public.hfj_resource resident ON resident.res_id = fact.resident
            WHERE fact.year = ? AND fact.indicator = ? AND d%1$d > 0%2$s ORDER BY resident.fhir_id LIMIT ?""";

    private final JdbcTemplate jdbc;

    FactRates(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public Rate total(Scope scope, Group group, ReportingPeriod period) {
        String sql = "SELECT coalesce(sum(d%1$d), 0), coalesce(sum(n%1$d), 0)".formatted(period.quarter())
                + OF
                + within(scope);
        return jdbc.query(sql, (row, number) -> rate(row, 1), arguments(scope, group, period))
                .get(0);
    }

    /**
     * By parts of an organisation, each with what is below it; of the organisation itself, where it is among them, what is its own.
     *
     * @param parts numbers of organisations
     * @return by the ids of organisations
     */
    public Map<String, Rate> byOrganisation(long organisation, List<Long> parts, Group group, ReportingPeriod period) {
        return rates(
                BELOW.formatted(period.quarter()),
                period.year(),
                group.number(),
                parts.toArray(Long[]::new),
                organisation);
    }

    /** By the team of the contract in force on the last day of the period. */
    public Map<String, Rate> byTeam(Scope scope, Group group, ReportingPeriod period) {
        return byParty("party.team" + period.quarter(), scope, group, period);
    }

    /** By the resident's practitioner. */
    public Map<String, Rate> byPractitioner(Scope scope, Group group, ReportingPeriod period) {
        return byParty("party.practitioner", scope, group, period);
    }

    private Map<String, Rate> byParty(String column, Scope scope, Group group, ReportingPeriod period) {
        return rates(PARTY.formatted(period.quarter(), column, within(scope)), arguments(scope, group, period));
    }

    private Map<String, Rate> rates(String sql, Object... arguments) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        jdbc.query(
                sql,
                row -> {
                    rates.put(row.getString(1), rate(row, 2));
                },
                arguments);
        return rates;
    }

    /**
     * The residents who are counted, and whether they are in the numerator.
     *
     * @param most at most so many
     * @return by their ids
     */
    public Map<String, Boolean> members(Scope scope, Group group, ReportingPeriod period, int most) {
        Map<String, Boolean> members = new LinkedHashMap<>();
        jdbc.query(
                MEMBERS.formatted(period.quarter(), within(scope)),
                row -> {
                    members.put(row.getString(1), row.getBoolean(2));
                },
                Stream.concat(Stream.of(arguments(scope, group, period)), Stream.of(most))
                        .toArray());
        return members;
    }

    private static String within(Scope scope) {
        return scope.isEverything() ? "" : WITHIN;
    }

    private static Object[] arguments(Scope scope, Group group, ReportingPeriod period) {
        return scope.isEverything()
                ? new Object[] {period.year(), group.number()}
                : new Object[] {
                    period.year(), group.number(), scope.organisations().toArray(Long[]::new)
                };
    }

    private static Rate rate(ResultSet row, int column) throws SQLException {
        return new Rate(row.getLong(column), row.getLong(column + 1));
    }
}
