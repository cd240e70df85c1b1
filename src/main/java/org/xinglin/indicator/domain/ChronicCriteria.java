package org.xinglin.indicator.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinglin.indicator.domain.Resident.DueContact;
import org.xinglin.indicator.domain.Resident.FollowUp;
import org.xinglin.indicator.domain.Resident.Managed;
import org.xinglin.indicator.domain.Resident.Service;

/** Who has hypertension or type 2 diabetes, was seen as often as the norm asks, and is at target. */
final class ChronicCriteria {

    static final String HYPERTENSION = "hypertension";
    static final String DIABETES = "t2dm";
    static final String EXAMINATION = "health-examination";

    private ChronicCriteria() {}

    static Map<String, Criterion> all() {
        return Map.of(
                "managedHypertension", (resident, period, rules) -> managed(resident, period, HYPERTENSION),
                "managedDiabetes", (resident, period, rules) -> managed(resident, period, DIABETES),
                "managedTwoChronic", (resident, period, rules) -> managed(resident, period, HYPERTENSION, DIABETES),
                "standardManagedHypertension",
                        (resident, period, rules) -> standard(resident, period, rules, HYPERTENSION, false),
                "standardManagedDiabetes",
                        (resident, period, rules) -> standard(resident, period, rules, DIABETES, true),
                "pressureControlledAtLast", (resident, period, rules) -> controlled(resident, period, HYPERTENSION),
                "glucoseControlledAtLast", (resident, period, rules) -> controlled(resident, period, DIABETES));
    }

    /** Recorded by the last day, not abated before the first, alive on the first. */
    private static Optional<Managed> inPeriod(Resident resident, ReportingPeriod period, String disease) {
        return resident.diseases().stream()
                .filter(each -> each.disease().equals(disease))
                .filter(each -> each.recorded() == null || !each.recorded().isAfter(period.end()))
                .filter(each -> each.abated() == null || !each.abated().isBefore(period.start()))
                .filter(each -> resident.died() == null || !resident.died().isBefore(period.start()))
                .findFirst();
    }

    static Finding managed(Resident resident, ReportingPeriod period, String... diseases) {
        List<String> records = Stream.of(diseases)
                .flatMap(each -> inPeriod(resident, period, each).stream())
                .flatMap(each -> each.records().stream())
                .toList();
        return records.isEmpty() ? Finding.NOTHING : Finding.person(records);
    }

    private static Finding standard(
            Resident resident, ReportingPeriod period, IndicatorRules rules, String disease, boolean glucose) {
        return inPeriod(resident, period, disease)
                .map(managed -> {
                    List<FollowUp> met = managed.followUps().stream()
                            .filter(each -> each.faceToFace() && period.covers(each.day()))
                            .toList();
                    List<Service> tests = glucose
                            ? managed.glucose().stream()
                                    .filter(each -> period.covers(each.day()))
                                    .toList()
                            : List.of();
                    LocalDate since = period.end()
                            .minusMonths(rules.examination().months())
                            .plusDays(1);
                    List<Service> examinations = resident.services().stream()
                            .filter(each -> each.code().equals(EXAMINATION))
                            .filter(each ->
                                    !each.day().isBefore(since) && !each.day().isAfter(period.end()))
                            .toList();
                    List<String> missing = new ArrayList<>();
                    if (met.size() < rules.contacts().in(period)) {
                        missing.add("contacts");
                    }
                    if (managed.contacts().stream().anyMatch(each -> isLate(each, resident, period, rules))) {
                        missing.add("in-time");
                    }
                    if (examinations.isEmpty()) {
                        missing.add(EXAMINATION);
                    }
                    if (glucose && days(tests) < rules.glucoseTests().in(period)) {
                        missing.add("fasting-glucose");
                    }
                    return Finding.unless(
                            missing,
                            Stream.of(
                                            met.stream().map(FollowUp::address),
                                            tests.stream().map(Service::address),
                                            examinations.stream().map(Service::address))
                                    .flatMap(each -> each)
                                    .toList());
                })
                .orElse(Finding.NOTHING);
    }

    private static long days(Collection<Service> tests) {
        return tests.stream().map(Service::day).distinct().count();
    }

    /** A day of the period by which somebody had to come, and nobody did until after it. Nobody is late for who has died. */
    private static boolean isLate(DueContact contact, Resident resident, ReportingPeriod period, IndicatorRules rules) {
        LocalDate last = contact.due().plusDays(rules.window().days());
        LocalDate came = contact.came();
        return period.covers(contact.due())
                && resident.livesOn(last)
                && (came == null ? last.isBefore(resident.asOf()) : came.isAfter(last));
    }

    /** By the last follow-up at which somebody was met; who was not met, or not measured, is not at target. */
    private static Finding controlled(Resident resident, ReportingPeriod period, String disease) {
        return inPeriod(resident, period, disease)
                .map(managed -> managed.followUps().stream()
                        .filter(each -> each.faceToFace() && period.covers(each.day()))
                        .max(Comparator.comparing(FollowUp::day).thenComparing(FollowUp::address))
                        .map(ChronicCriteria::judged)
                        .orElse(Finding.lacking(List.of("follow-up"), List.of())))
                .orElse(Finding.NOTHING);
    }

    private static Finding judged(FollowUp last) {
        List<String> evidence = Stream.concat(Stream.of(last.address()), last.readings().stream())
                .toList();
        Boolean controlled = last.controlled();
        return controlled == null
                ? Finding.lacking(List.of("office-value"), evidence)
                : controlled ? Finding.person(evidence) : Finding.lacking(List.of("at-target"), evidence);
    }
}
