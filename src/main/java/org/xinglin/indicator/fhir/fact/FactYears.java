package org.xinglin.indicator.fhir.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Of which years facts are kept: some before the current one, and the next one, so that they are there when it begins. A rebuild may
 * ask for earlier ones.
 */
public final class FactYears {

    private static final String FIRST = "SELECT year FROM xinglin.fact_first_year";

    private static final String WIDEN = """
            INSERT INTO xinglin.fact_first_year (year) VALUES (?)
            ON CONFLICT (only_row) DO UPDATE SET year = least(fact_first_year.year, excluded.year)""";

    private final JdbcTemplate jdbc;
    private final int before;
    private final Clock clock;

    /** @param before so many years before the current one */
    FactYears(DataSource dataSource, int before, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.before = before;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    public int first() {
        int usual = today().getYear() - before;
        return jdbc.queryForList(FIRST, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .map(asked -> Math.min(asked, usual))
                .findFirst()
                .orElse(usual);
    }

    public int last() {
        return today().getYear() + 1;
    }

    IntStream all() {
        return IntStream.rangeClosed(first(), last());
    }

    /** From now on from this year on, too. */
    void from(int year) {
        jdbc.update(WIDEN, year);
    }
}
