package org.xinglin.indicator.fhir.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.XinglinServer;

/**
 * Rates of 2025 by hand, from the resources of some residents alone and by no code of the server's: for tests to hold the server
 * against.
 */
final class NaiveRates {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final XinglinServer server;
    private final Map<String, String> levels;

    /** @param levels of the organisations, by their addresses */
    NaiveRates(XinglinServer server, Map<String, String> levels) {
        this.server = server;
        this.levels = levels;
    }

    /** All that is stored of one resident. */
    record Known(Patient patient, List<Condition> conditions, List<Encounter> encounters, List<Observation> readings) {

        String village() {
            return patient.getManagingOrganization().getReference();
        }
    }

    Known known(String resident) {
        return new Known(
                server.client()
                        .read()
                        .resource(Patient.class)
                        .withId(resident.substring(8))
                        .execute(),
                all(Condition.class, resident, "subject="),
                all(Encounter.class, resident, "subject="),
                all(Observation.class, resident, "code=85354-9&subject="));
    }

    private <T extends Resource> List<T> all(Class<T> type, String resident, String condition) {
        List<T> all = new ArrayList<>();
        Bundle page = server.client()
                .search()
                .byUrl(type.getSimpleName() + "?" + condition + resident + "&_count=500")
                .returnBundle(Bundle.class)
                .execute();
        page.getEntry().forEach(entry -> all.add(type.cast(entry.getResource())));
        return all;
    }

    /** Such as {@code 1/2}, by village, and under an empty name of all. */
    Map<String, String> rates(List<Known> residents, Function<Known, int[]> counts) {
        Map<String, int[]> sums = new TreeMap<>();
        residents.forEach(each -> {
            int[] counted = counts.apply(each);
            Set.of("", each.village()).forEach(place -> {
                int[] sum = sums.computeIfAbsent(place, none -> new int[2]);
                sum[0] += counted[0];
                sum[1] += counted[1];
            });
        });
        Map<String, String> rates = new TreeMap<>();
        sums.forEach((place, sum) -> rates.put(place, sum[1] + "/" + sum[0]));
        return rates;
    }

    private static LocalDate day(DateTimeType time) {
        return LocalDate.parse(time.getValueAsString().substring(0, 10));
    }

    private static boolean inYear(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static Optional<LocalDate> died(Known known) {
        return known.patient().hasDeceasedDateTimeType()
                ? Optional.of(day(known.patient().getDeceasedDateTimeType()))
                : Optional.empty();
    }

    static boolean isManaged(Known known) {
        return died(known).map(day -> !day.isBefore(FIRST)).orElse(true)
                && known.conditions().stream()
                        .anyMatch(each -> !day(each.getRecordedDateElement()).isAfter(LAST)
                                && (!each.hasAbatement()
                                        || !day(each.getAbatementDateTimeType()).isBefore(FIRST)));
    }

    private static boolean isFollowUp(Encounter encounter) {
        return isType(encounter, "chronic-follow-up")
                && !"VR".equals(encounter.getClass_().getCode());
    }

    private static boolean isType(Encounter encounter, String type) {
        return "finished".equals(encounter.getStatus().toCode())
                && inYear(day(encounter.getPeriod().getStartElement()))
                && encounter.getType().stream()
                        .anyMatch(each -> type.equals(each.getCodingFirstRep().getCode()));
    }

    static int[] control(Known known) {
        if (!isManaged(known)) {
            return new int[2];
        }
        Optional<LocalDate> last = known.encounters().stream()
                .filter(NaiveRates::isFollowUp)
                .map(each -> day(each.getPeriod().getStartElement()))
                .max(Comparator.naturalOrder());
        boolean controlled = last.map(day -> known.readings().stream()
                        .filter(each -> "final".equals(each.getStatus().toCode()))
                        .filter(each -> day(each.getEffectiveDateTimeType()).equals(day))
                        .anyMatch(each -> isAtTarget(each, known, day)))
                .orElse(false);
        return new int[] {1, controlled ? 1 : 0};
    }

    private static boolean isAtTarget(Observation reading, Known known, LocalDate day) {
        LocalDate birth = LocalDate.parse(known.patient().getBirthDateElement().getValueAsString());
        int limit = birth.plusYears(65).isAfter(day) ? 140 : 150;
        return reading.getComponent().get(0).getValueQuantity().getValue().intValue() < limit
                && reading.getComponent().get(1).getValueQuantity().getValue().intValue() < 90;
    }

    int[] visits(Known known) {
        int[] counted = new int[2];
        if (isManaged(known)) {
            known.encounters().stream()
                    .filter(each -> "finished".equals(each.getStatus().toCode()))
                    .filter(each -> inYear(day(each.getPeriod().getStartElement())))
                    .filter(each -> !"VR".equals(each.getClass_().getCode()))
                    .forEach(each -> {
                        counted[0]++;
                        counted[1] += "county"
                                        .equals(levels.get(
                                                each.getServiceProvider().getReference()))
                                ? 0
                                : 1;
                    });
        }
        return counted;
    }

    int[] outpatients(Known known) {
        int[] counted = new int[2];
        known.encounters().stream()
                .filter(each -> "finished".equals(each.getStatus().toCode()))
                .filter(each -> inYear(day(each.getPeriod().getStartElement())))
                .filter(each -> "AMB".equals(each.getClass_().getCode()))
                .forEach(each -> {
                    counted[0]++;
                    counted[1] +=
                            "county".equals(levels.get(each.getServiceProvider().getReference())) ? 1 : 0;
                });
        return counted;
    }

    static int[] elderly(Known known) {
        LocalDate birth = LocalDate.parse(known.patient().getBirthDateElement().getValueAsString());
        boolean lives = died(known).map(day -> !day.isBefore(LAST)).orElse(true);
        return new int[] {lives && !birth.plusYears(65).isAfter(LAST) ? 1 : 0, 0};
    }

    /** What is missing of somebody who is managed, but for whether contacts were in time. */
    static Set<String> missing(Known known) {
        Set<String> missing = new TreeSet<>();
        if (isManaged(known)) {
            if (known.encounters().stream().filter(NaiveRates::isFollowUp).count() < 4) {
                missing.add("contacts");
            }
            if (known.encounters().stream().noneMatch(each -> isType(each, "health-examination"))) {
                missing.add("health-examination");
            }
        }
        return missing;
    }
}
