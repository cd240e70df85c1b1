package org.xinglin.fhirserver.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.testkit.HandClock;

/** What days that come cost the database, of a million residents: {@code bin/bench days}. */
class DueCost {

    private static final Logger log = LoggerFactory.getLogger(DueCost.class);
    private static final int RESIDENTS = 1_000_000;
    private static final int TIMES = 2000;
    private static final String KIND = "follow-up-year";
    private static final Instant TODAY = Instant.parse("2026-06-01T00:00:00Z");

    private final HandClock clock = new HandClock(TODAY);
    private EmbeddedPostgres postgres;
    private SingleConnectionDataSource connection;
    private JdbcTemplate jdbc;
    private DueTable due;
    private DayTeller teller;
    private int resident;

    private record Wanting(Set<String> days) implements ChangeListener {

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public void on(ResourceChanged change) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        connection =
                new SingleConnectionDataSource(postgres.getPostgresDatabase().getConnection(), true);
        jdbc = new JdbcTemplate(connection);
        EventTables.create(jdbc);
        due = new DueTable(connection, clock);
        teller = new DayTeller(
                due, new EventTable(connection), new TransactionTemplate(new DataSourceTransactionManager(connection)));
        jdbc.update("""
                INSERT INTO hfj_resource (res_id, res_type, fhir_id)
                SELECT n, 'Patient', n::text FROM generate_series(0, ?) n""", RESIDENTS);
        // Half of them were told in the year that is over, the days of the others lie in the year to come.
        jdbc.update("""
                INSERT INTO xinglin.due (kind, type, id, patient, at, told_at)
                SELECT ?, 'Patient', n::text, n::text, timestamptz '2026-06-02' + (n % 365) * interval '1 day'
                       - (n % 2) * interval '2 years', CASE n % 2 WHEN 1 THEN now() END
                FROM generate_series(1, ?) n""", KIND, RESIDENTS);
        jdbc.execute("VACUUM ANALYZE");
    }

    @AfterEach
    void stop() throws Exception {
        connection.destroy();
        postgres.close();
    }

    @Test
    void ofAMillionResidents() {
        log.warn("a day that stands there so is kept once more: {}", each(() -> keep(at(resident))));
        log.warn("a day is moved: {}", each(() -> keep(Optional.of(TODAY.plus(Duration.ofDays(400))))));
        log.warn("a day that was never kept is none: {}", each(() -> {
            due.keep(new DayReached("no-such-day", "Patient", "0", "0"), Optional.empty());
        }));
        log.warn("nothing is due: a look {}", each(() -> assertThat(tell()).isZero()));
        int some = jdbc.update(
                "UPDATE xinglin.due SET at = ? WHERE id::int BETWEEN 5000 AND 5099 AND told_at IS NULL",
                TODAY.atOffset(ZoneOffset.UTC));
        long began = System.nanoTime();
        assertThat(tell()).isEqualTo(some);
        log.warn("{} are due: told in {} ms", some, (System.nanoTime() - began) / 1_000_000);
        log.warn("plan of a look\n{}", String.join("\n", plan()));
        clock.moveTo(TODAY.plus(Duration.ofDays(9)));
        began = System.nanoTime();
        int week = 0;
        for (int told = tell(); told > 0; told = tell()) {
            week += told;
        }
        log.warn("after a week's stop {} are due: told in {} ms", week, (System.nanoTime() - began) / 1_000_000);
    }

    private int tell() {
        return teller.tell(List.of(new Wanting(Set.of(KIND))));
    }

    private Optional<Instant> at(int number) {
        return Optional.of(Instant.parse("2026-06-02T00:00:00Z").plus(Duration.ofDays(number % 365)));
    }

    private void keep(Optional<Instant> at) {
        String id = Integer.toString(resident);
        due.keep(new DayReached(KIND, "Patient", id, id), at);
    }

    private String each(Runnable action) {
        long began = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            resident = 100_000 + time * 2;
            action.run();
        }
        return String.format("%.3f ms", (System.nanoTime() - began) / 1e6 / TIMES);
    }

    private List<String> plan() {
        return jdbc.queryForList(
                "EXPLAIN (ANALYZE, BUFFERS) " + DueTable.TELL,
                String.class,
                TODAY.atOffset(ZoneOffset.UTC),
                new String[] {KIND},
                1000,
                TODAY.atOffset(ZoneOffset.UTC));
    }
}
