package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.fhirserver.storage.MemoryStore;
import org.xinglin.testkit.HandClock;
import org.xinglin.testkit.SyntheticResident;

/**
 * Ten years of somebody's records, in some order, are concluded from as a plain recomputation from all of them does.
 * {@code -Dxinglin.chronic.seed=…} repeats a run.
 */
class AllFactsTests {

    private static final long SEED = Long.getLong("xinglin.chronic.seed", new Random().nextLong(Long.MAX_VALUE));
    private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
    private static final String RESIDENT = "Patient/somebody";

    private final HandClock clock = new HandClock(NOW);
    private final MemoryStore store = new MemoryStore();
    private final RenewalInMemory renewal = new RenewalInMemory(store, clock);

    /** @param times how often in between what is there so far is concluded from */
    @ParameterizedTest
    @CsvSource({"20000,12", "1500,150", "400,400"})
    void asAPlainRecomputationOfThemAllSays(int count, int times) {
        Patient resident = SyntheticResident.aResident().bornOn("1961-03-05").build();
        resident.setId(RESIDENT);
        store.put(resident);
        store.put(Station.diagnosis(RESIDENT, "I10").setId("Condition/htn"));
        store.put(Station.diagnosis(RESIDENT, "E11").setId("Condition/dm"));
        ManyYears years = new ManyYears(SEED, count, "r", NOW, Duration.ofHours(20));
        List<Sent> arriving = years.inSomeOrder();

        for (int i = 0; i < arriving.size(); i++) {
            store.put(arriving.get(i).resource(RESIDENT));
            if (i % Math.max(1, arriving.size() / times) == 0) {
                renewal.renew("somebody");
            }
        }
        renewal.renew("somebody");
        Concluded.of(store).is(naively(years), "seed " + SEED);

        assertThat(renewal.kept().get(ResidentStatusListener.NEXT_FACT))
                .as("seed %d", SEED)
                .isEqualTo(next(years));

        clock.moveOn(Duration.ofDays(2));
        renewal.renew("somebody");
        Concluded.of(store).is(naively(years), "two days later, seed " + SEED);
    }

    private static @Nullable Instant next(ManyYears years) {
        return years.inTheEnd().stream()
                .filter(sent -> !sent.status().equals("entered-in-error"))
                .map(Sent::at)
                .filter(at -> at != null && at.isAfter(NOW))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Concluded naively(ManyYears years) {
        return Concluded.by(new NaiveStanding(years.inTheEnd(), clock.instant()));
    }
}
