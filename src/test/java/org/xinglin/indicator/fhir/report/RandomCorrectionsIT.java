package org.xinglin.indicator.fhir.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.indicator.fhir.report.County.YEAR;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.indicator.fhir.report.NaiveRates.Known;
import org.xinglin.testkit.SharedServer;

/**
 * Whatever is corrected, withdrawn, moved or told late, rates and lists are those that somebody finds who reads the resources alone.
 * {@code -Dxinglin.indicator.seed=…} repeats a run, {@code -Dxinglin.indicator.corrections=…} makes it longer.
 */
class RandomCorrectionsIT {

    private static final long SEED = Long.getLong("xinglin.indicator.seed", new Random().nextLong(Long.MAX_VALUE));
    private static final int CORRECTIONS = Integer.getInteger("xinglin.indicator.corrections", 20);
    private static final int RESIDENTS = 4;

    private final Random random = new Random(SEED);
    private final County county = new County(SharedServer.get());
    private final List<String> residents = new ArrayList<>();
    private final Map<String, Set<LocalDate>> days = new TreeMap<>();
    private final List<String> visits = new ArrayList<>();
    private final List<String> readings = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A day in or around the year on which nothing was measured yet. */
    private String freshDay(String resident) {
        LocalDate day;
        do {
            day = LocalDate.of(2024, 12, 1).plusDays(random.nextInt(430));
        } while (!days.computeIfAbsent(resident, none -> new HashSet<>()).add(day));
        return day.toString();
    }

    private String place() {
        return any(List.of(county.east, county.west, county.township, county.county));
    }

    private void followUp() {
        String resident = any(residents);
        String day = freshDay(resident);
        String visit = county.followUp(resident, place(), day, random.nextInt(5) == 0 ? "VR" : "AMB");
        visits.add(visit);
        if (random.nextInt(6) > 0) {
            readings.add(county.pressure(resident, visit, day, 120 + random.nextInt(45), 70 + random.nextInt(30)));
        }
    }

    private void correct() {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> followUp();
            case 4 -> {
                String resident = any(residents);
                visits.add(county.examination(resident, place(), freshDay(resident)));
            }
            case 5 -> {
                Observation reading = county.read(Observation.class, any(readings));
                reading.getComponent().get(0).getValueQuantity().setValue(new BigDecimal(120 + random.nextInt(45)));
                reading.setStatus(random.nextInt(4) == 0 ? ObservationStatus.ENTEREDINERROR : ObservationStatus.FINAL);
                county.update(reading);
            }
            case 6 -> {
                Encounter visit = county.read(Encounter.class, any(visits));
                visit.setStatus(random.nextBoolean() ? EncounterStatus.ENTEREDINERROR : EncounterStatus.FINISHED);
                county.update(visit);
            }
            case 7 -> {
                Patient resident = county.read(Patient.class, any(residents));
                resident.setManagingOrganization(new Reference(any(List.of(county.east, county.west))));
                county.update(resident);
            }
            case 8 -> {
                Patient resident = county.read(Patient.class, any(residents));
                if (random.nextBoolean()) {
                    resident.setBirthDateElement(new DateType((1955 + random.nextInt(12)) + "-07-01"));
                } else {
                    resident.setDeceased(
                            random.nextBoolean() ? null : new DateTimeType("202" + (4 + random.nextInt(2)) + "-12-31"));
                }
                county.update(resident);
            }
            default -> {
                Condition condition = county.read(Condition.class, any(conditions));
                condition.setRecordedDateElement(new DateTimeType("202" + (4 + random.nextInt(3)) + "-01-01"));
                county.update(condition);
            }
        }
    }

    @Test
    void theRatesAreThoseThatSomebodyCountsByHand() {
        System.out.println("Seed of the corrections: " + SEED);
        for (int i = 0; i < RESIDENTS; i++) {
            String resident = county.resident(i % 2 == 0 ? county.east : county.west, (1955 + 3 * i) + "-07-01");
            residents.add(resident);
            conditions.add(county.diagnose(resident, "I10.x00", "2024-06-01"));
        }
        for (int i = 0; i < RESIDENTS; i++) {
            followUp();
        }
        while (readings.isEmpty()) {
            followUp();
        }
        for (int i = 0; i < CORRECTIONS; i++) {
            correct();
        }
        NaiveRates naive = new NaiveRates(
                county.server,
                Map.of(
                        county.county, "county",
                        county.township, "township",
                        county.east, "village",
                        county.west, "village"));
        List<Known> known = residents.stream().map(naive::known).toList();
        await("seed " + SEED).atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            same("bp-control", naive, known, NaiveRates::control);
            same("grassroots-visits", naive, known, naive::visits);
            same("county-outpatients", naive, known, naive::outpatients);
            same("elderly-contract-rate", naive, known, NaiveRates::elderly);
            known.forEach(each -> assertThat(missing(each))
                    .as("seed %d, %s", SEED, each.patient().getId())
                    .isEqualTo(NaiveRates.missing(each)));
        });
    }

    private void same(String measure, NaiveRates naive, List<Known> known, Function<Known, int[]> counts) {
        Map<String, String> expected = naive.rates(known, counts);
        Map<String, String> told = new TreeMap<>();
        told.put("", county.rate(measure, county.county).split(" ")[0]);
        county.strata(measure, YEAR + "&by=organization&organization=" + county.township)
                .forEach((id, rate) -> told.put("Organization/" + id, rate));
        told.keySet().retainAll(expected.keySet());
        assertThat(told).as("%s, seed %d", measure, SEED).isEqualTo(expected);
    }

    private Set<String> missing(Known known) {
        Set<String> missing = new TreeSet<>(County.missing(county.evaluate(
                "htn-standard-management",
                YEAR + "&reportType=subject&subject=Patient/"
                        + new IdType(known.patient().getId()).getIdPart())));
        missing.remove("in-time");
        return missing;
    }
}
