package org.xinglin.chronic.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.xinglin.fhirserver.storage.MemoryStore;
import org.xinglin.testkit.HandClock;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;

/**
 * Pressures in records of their own, in whatever order they come, corrected and withdrawn in between, end as a plain recomputation
 * does that is told of whole readings. {@code -Dxinglin.chronic.seed=…} repeats a run.
 */
class LonePressureOrderTests {

    private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
    private static final String RESIDENT = "Patient/somebody";
    private static final int MOMENTS = 150;

    private final long seed = Long.getLong("xinglin.chronic.seed", new Random().nextLong(Long.MAX_VALUE));
    private final Random random = new Random(seed);
    private final MemoryStore store = new MemoryStore();
    private final RenewalInMemory renewal = new RenewalInMemory(store, new HandClock(NOW));
    private final List<List<Observation>> records = new ArrayList<>();

    /** What stands in the end: by moment, the systolic and the diastolic pressure. */
    private final Map<Integer, @Nullable Integer[]> inTheEnd = new TreeMap<>();

    private final Map<Integer, String> times = new TreeMap<>();

    @RepeatedTest(5)
    void asAPlainRecomputationOfWholeReadings() {
        store.put(SyntheticResident.aResident().bornOn("1961-03-05").build().setId(RESIDENT));
        store.put(Station.diagnosis(RESIDENT, "I10").setId("Condition/htn"));
        store.put(Station.diagnosis(RESIDENT, "E11").setId("Condition/dm"));
        Instant at = NOW.minus(Duration.ofDays(400));
        for (int moment = 0; moment < MOMENTS; moment++) {
            at = at.plusSeconds(random.nextInt(4) == 0 ? 30 + random.nextInt(600) : 86_400 + random.nextInt(90_000));
            times.put(moment, DateTimeFormatter.ISO_INSTANT.format(at));
            inTheEnd.put(moment, new Integer[2]);
            int halves = random.nextInt(100);
            if (halves < 85) {
                // Above every diastolic one: a pair that seems swapped is two values, which LonePressuresTests looks
                // at.
                half(moment, true, 115 + random.nextInt(75));
            }
            if (halves >= 15) {
                half(moment, false, 60 + random.nextInt(45) + (random.nextInt(25) == 0 ? 10 : 0));
            }
        }

        arrive();

        renewal.renew("somebody");
        Concluded.of(store).is(naively(), "seed " + seed);
    }

    private void half(int moment, boolean systolic, int value) {
        List<Observation> becoming = new ArrayList<>();
        int fate = random.nextInt(100);
        Integer stands = value;
        if (fate < 10) {
            becoming.add(record(moment, systolic, value - 1));
            becoming.add(record(moment, systolic, value).setStatus(ObservationStatus.AMENDED));
        } else {
            becoming.add(record(moment, systolic, value));
        }
        if (fate >= 5 && fate < 18) {
            becoming.add(record(moment, systolic, value).setStatus(ObservationStatus.ENTEREDINERROR));
            stands = null;
        }
        records.add(becoming);
        Objects.requireNonNull(inTheEnd.get(moment))[systolic ? 0 : 1] = stands;
    }

    private Observation record(int moment, boolean systolic, int value) {
        Observation record = Reading.aResult(systolic ? "8480-6" : "8462-4", Integer.toString(value), "mm[Hg]")
                .of(RESIDENT)
                .at(Objects.requireNonNull(times.get(moment)))
                .build();
        record.setId("Observation/" + id(moment, systolic));
        return record;
    }

    private static String id(int moment, boolean systolic) {
        return "m" + moment + (systolic ? "-s" : "-d");
    }

    private void arrive() {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            turns.addAll(Collections.nCopies(records.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[records.size()];
        for (int turn : turns) {
            store.put(records.get(turn).get(next[turn]++));
            if (random.nextInt(10) == 0) {
                renewal.renew("somebody");
            }
        }
    }

    /** A whole reading is known by its systolic half; the plain recomputation knows of one record, where two are named. */
    private Concluded naively() {
        List<Sent> whole = new ArrayList<>();
        inTheEnd.forEach((moment, values) -> {
            if (values[0] != null || values[1] != null) {
                String at = Objects.requireNonNull(times.get(moment));
                whole.add(new Sent(
                        id(moment, values[0] != null),
                        "office",
                        at,
                        Instant.parse(at),
                        values[0],
                        values[1],
                        null,
                        null,
                        "final"));
            }
        });
        Concluded plain = Concluded.by(new NaiveStanding(whole, NOW));
        String grade = plain.grade();
        for (Map.Entry<Integer, @Nullable Integer[]> each : inTheEnd.entrySet()) {
            if (each.getValue()[0] != null && each.getValue()[1] != null) {
                String systolic = "Observation/" + id(each.getKey(), true);
                String both = "Observation/" + id(each.getKey(), false) + ", " + systolic;
                grade = grade.replaceAll("\\b" + systolic + "\\b", both);
            }
        }
        return new Concluded(plain.alerts(), plain.tasks(), grade, plain.pressureControl(), plain.glucoseControl());
    }
}
