package org.xinglin.fhirserver.event;

import static java.util.stream.IntStream.range;
import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.HandClock;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;

/**
 * Days that resources carry, and the telling of them, by a clock that is years ahead of the database's. The server beside
 * has no listener for their kinds and leaves them alone. {@code -Dxinglin.days.seed=…} repeats a run.
 */
class DaysIT {

    private static final long SEED = Long.getLong("xinglin.days.seed", new Random().nextLong(Long.MAX_VALUE));
    private static final Instant TODAY = Instant.parse("2031-03-01T00:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);

    private final HandClock clock = new HandClock(TODAY);
    private final String kind = "test-" + UUID.randomUUID();
    private final ChangeListener listener = new Told(kind, Set.of(kind));

    private DataSource database;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private DueTable due;
    private EventTable events;

    /** A listener that no server has: what it is to be told stays in the table of events. */
    private record Told(String name, Set<String> days) implements ChangeListener {

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
    void openTheDatabase() throws IOException {
        database = EmbeddedDatabase.of(SharedServer.get());
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        due = new DueTable(database, clock);
        events = new EventTable(database);
    }

    @AfterEach
    void leaveNothing() {
        jdbc.update("DELETE FROM xinglin.event WHERE listener = ?", kind);
        jdbc.update("DELETE FROM xinglin.due WHERE kind LIKE ?", kind + "%");
    }

    private static String resident() {
        return resident(SyntheticResident.aResident()).getIdPart();
    }

    private static IdType resident(SyntheticResident resident) {
        return Posted.by(SharedServer.get().client(), resident.build());
    }

    private DayReached of(String resident) {
        return new DayReached(kind, "Patient", resident, resident);
    }

    /** The server looks for days of its own now and then, and then nobody else does. */
    private List<String> toldBy(Instant time) {
        clock.moveTo(time);
        DayTeller teller = new DayTeller(due, events, transaction);
        await("all that has come is told").until(() -> {
            teller.tell(List.of(listener));
            return jdbc.queryForObject(
                            "SELECT count(*) FROM xinglin.due WHERE kind = ? AND at <= ? AND told_at IS NULL",
                            Integer.class,
                            kind,
                            time.atOffset(ZoneOffset.UTC))
                    == 0;
        });
        return jdbc.queryForList("SELECT id FROM xinglin.event WHERE listener = ? ORDER BY seq", String.class, kind);
    }

    @Test
    void aDayIsToldWhenItHasComeAndNotBefore() {
        String resident = resident();
        due.keep(of(resident), Optional.of(TODAY.plus(A_DAY)));

        assertThat(toldBy(TODAY.plus(A_DAY).minusNanos(1000))).isEmpty();
        assertThat(toldBy(TODAY.plus(A_DAY))).containsExactly(resident);
        assertThat(toldBy(TODAY.plus(A_DAY))).as("once").hasSize(1);
    }

    @Test
    void aDayThatIsMovedIsToldAtTheNewOneOnly() {
        String later = resident();
        String sooner = resident();
        due.keep(of(later), Optional.of(TODAY.plus(A_DAY)));
        due.keep(of(later), Optional.of(TODAY.plus(A_DAY.multipliedBy(3))));
        due.keep(of(sooner), Optional.of(TODAY.plus(A_DAY.multipliedBy(9))));
        due.keep(of(sooner), Optional.of(TODAY.plus(A_DAY.multipliedBy(2))));

        assertThat(toldBy(TODAY.plus(A_DAY))).isEmpty();
        assertThat(toldBy(TODAY.plus(A_DAY.multipliedBy(2)))).containsExactly(sooner);
        assertThat(toldBy(TODAY.plus(A_DAY.multipliedBy(10)))).containsExactly(sooner, later);
    }

    @Test
    void aDayThatIsRemovedIsNotTold() {
        String resident = resident();
        due.keep(of(resident), Optional.of(TODAY.plus(A_DAY)));
        due.keep(of(resident), Optional.empty());

        assertThat(toldBy(TODAY.plus(A_DAY.multipliedBy(2)))).isEmpty();
    }

    @Test
    void theSameDayOnceMoreIsNotToldAgainAndALaterOneIs() {
        String resident = resident();
        due.keep(of(resident), Optional.of(TODAY));
        assertThat(toldBy(TODAY)).containsExactly(resident);

        due.keep(of(resident), Optional.of(TODAY));
        assertThat(toldBy(TODAY.plus(A_DAY))).containsExactly(resident);

        due.keep(of(resident), Optional.of(TODAY.plus(A_DAY.multipliedBy(2))));
        assertThat(toldBy(TODAY.plus(A_DAY))).containsExactly(resident);
        assertThat(toldBy(TODAY.plus(A_DAY.multipliedBy(2)))).containsExactly(resident, resident);
    }

    /** It may have found that the day has not come, and keeps it. */
    @Test
    void whatANodeWithAFastClockHasToldIsToldAgainIfTheOneThatHandlesItKeepsTheDay() {
        String resident = resident();
        due.keep(of(resident), Optional.of(TODAY));
        assertThat(toldBy(TODAY)).containsExactly(resident);

        clock.moveTo(TODAY.minusSeconds(5));
        due.keep(of(resident), Optional.of(TODAY));

        assertThat(toldBy(TODAY)).containsExactly(resident, resident);
    }

    @Test
    void aDayIsKeptAndToldWithTheTransactionOrNotAtAll() {
        String resident = resident();
        transaction.executeWithoutResult(status -> {
            due.keep(of(resident), Optional.of(TODAY));
            status.setRollbackOnly();
        });
        assertThat(toldBy(TODAY.plus(A_DAY))).isEmpty();

        due.keep(of(resident), Optional.of(TODAY.plus(A_DAY)));
        transaction.executeWithoutResult(interrupted -> {
            new DayTeller(due, events, transaction).tell(List.of(listener));
            interrupted.setRollbackOnly();
        });
        assertThat(toldBy(TODAY.plus(A_DAY))).as("by the next one").containsExactly(resident);
    }

    @Test
    void aDayGoesWithItsResourceAlsoIfItWasKeptMeanwhile() {
        IdType gone = resident(SyntheticResident.aResident());
        due.keep(of(gone.getIdPart()), Optional.of(TODAY));

        SharedServer.get().client().delete().resourceById(gone).execute();
        assertThat(rows()).isZero();

        due.keep(of(gone.getIdPart()), Optional.of(TODAY));
        assertThat(toldBy(TODAY)).isEmpty();
        assertThat(rows()).isZero();
    }

    private int rows() {
        return jdbc.queryForObject("SELECT count(*) FROM xinglin.due WHERE kind LIKE ?", Integer.class, kind + "%");
    }

    @Test
    void manyTellersTellAllThatCameWhileNobodyRanOnceAndInOrder() {
        List<String> residents = Stream.generate(DaysIT::resident).limit(5).toList();
        List<String> kinds =
                range(0, 300).mapToObj(number -> kind + "-" + number).toList();
        List<DayReached> days = new ArrayList<>();
        residents.forEach(
                resident -> kinds.forEach(each -> days.add(new DayReached(each, "Patient", resident, resident))));
        Collections.shuffle(days, new Random(SEED));
        transaction.executeWithoutResult(status -> range(0, days.size())
                .forEach(place -> due.keep(days.get(place), Optional.of(TODAY.plusSeconds(place)))));
        clock.moveTo(TODAY.plus(A_DAY.multipliedBy(7)));

        ChangeListener wantsAll = new Told(kind, Set.copyOf(kinds));
        rangeClosed(1, 6)
                .mapToObj(teller -> CompletableFuture.runAsync(() -> {
                    DayTeller ours =
                            new DayTeller(new DueTable(database, clock), new EventTable(database), transaction);
                    await("all is told").until(() -> {
                        ours.tell(List.of(wantsAll));
                        return jdbc.queryForObject(
                                        "SELECT count(*) FROM xinglin.due WHERE kind LIKE ? AND told_at IS NULL",
                                        Integer.class,
                                        kind + "%")
                                == 0;
                    });
                }))
                .toList()
                .forEach(CompletableFuture::join);

        List<DayReached> told = jdbc.query(
                "SELECT day, type, id, patient FROM xinglin.event WHERE listener = ? ORDER BY seq",
                (row, number) -> new DayReached(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                kind);
        assertThat(told).as("once each, in order, seed %d", SEED).isEqualTo(days);
        assertThat(told.stream().map(DayReached::lane).collect(Collectors.toSet()))
                .hasSize(5);
    }
}
