package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a policy set judges blood pressures.
 *
 * @param grades the gravest first; the first that holds is the grade, so the higher of the two pressures decides
 * @param isolated what a pressure is called where only one of the two is that of hypertension
 * @param elsewhere limits of what is measured outside the office
 * @param control limits of what is at target, the most special first
 */
public record PressureRules(
        List<PressureRow> grades,
        List<PressureRow> isolated,
        List<Elsewhere> elsewhere,
        Evidence diagnosis,
        List<Target> control) {

    /**
     * A pressure taken outside the office: elevated or not, never graded.
     *
     * @param any one of these is enough to be elevated
     */
    public record Elsewhere(Setting setting, PressureLimits any, Rule rule) {}

    /**
     * Evidence for a diagnosis.
     *
     * @param readings how many visits, on days of their own, have to be elevated
     * @param withinDays of each other
     */
    public record Evidence(int readings, int withinDays, PressureLimits any, Rule rule) {}

    /**
     * What is at target.
     *
     * @param fromAge years; null for any age
     * @param withAny for people with one of these; null for everybody
     * @param all below these, it is at target
     */
    public record Target(
            @Nullable Integer fromAge, @Nullable List<String> withAny, PressureLimits all, Rule rule) {}

    /** A visit's grade, and whether only one of its pressures is that of hypertension. */
    public record Graded(Visit visit, PressureRow grade, Optional<PressureRow> isolated) {}

    /** A pressure taken outside the office, and whether it is elevated by the limits of its setting. */
    public record TakenElsewhere(PressureReading reading, boolean elevated, Rule rule) {}

    public PressureRules {
        grades = List.copyOf(grades);
        isolated = List.copyOf(isolated);
        elsewhere = List.copyOf(elsewhere);
        control = List.copyOf(control);
    }

    /**
     * The grade that a visit proves; nothing where a pressure is missing that might make it graver.
     *
     * @throws IllegalStateException if the table has a gap there
     */
    public Optional<Graded> grade(Visit visit) {
        for (PressureRow row : grades) {
            if (row.holds(visit.systolic(), visit.diastolic())) {
                return Optional.of(new Graded(
                        visit,
                        row,
                        isolated.stream()
                                .filter(each -> each.holds(visit.systolic(), visit.diastolic()))
                                .findFirst()));
            }
            if (!row.isExcluded(visit.systolic(), visit.diastolic())) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("No grade for " + visit.systolic() + "/" + visit.diastolic());
    }

    /** Whether a visit is certainly elevated. */
    boolean isElevated(Visit visit) {
        return diagnosis.any().anyHolds(visit.systolic(), visit.diastolic());
    }

    /**
     * The latest pressure of each setting outside the office that shows whether it is elevated, in the order of the rules;
     * none where no rule judges it.
     */
    public List<TakenElsewhere> takenElsewhere(List<PressureReading> inTime) {
        return elsewhere.stream()
                .flatMap(each -> inTime.stream()
                        .filter(reading -> reading.setting() == each.setting())
                        .filter(reading -> each.any().anyHolds(reading.systolic(), reading.diastolic())
                                || each.any().noneHolds(reading.systolic(), reading.diastolic()))
                        .reduce((earlier, later) -> later)
                        .map(reading -> new TakenElsewhere(
                                reading, each.any().anyHolds(reading.systolic(), reading.diastolic()), each.rule()))
                        .stream())
                .toList();
    }

    /** The first visits that are evidence for a diagnosis; none if there is none. */
    public List<Visit> evidence(List<Visit> visits) {
        List<Visit> elevated = List.copyOf(visits.stream()
                .filter(this::isElevated)
                .collect(Collectors.toMap(Visit::day, visit -> visit, (first, same) -> first, LinkedHashMap::new))
                .values());
        for (int i = 0; i + diagnosis.readings() <= elevated.size(); i++) {
            List<Visit> row = elevated.subList(i, i + diagnosis.readings());
            if (!row.get(row.size() - 1).day().isAfter(row.get(0).day().plusDays(diagnosis.withinDays()))) {
                return List.copyOf(row);
            }
        }
        return List.of();
    }

    /** The target of a person on the day of a visit. */
    public Target target(Person person, Visit visit) {
        return target(person, visit.day());
    }

    /** The target of a person on a day. */
    public Target target(Person person, LocalDate day) {
        return control.stream()
                .filter(target -> target.fromAge() == null || person.hasReached(target.fromAge(), day))
                .filter(target ->
                        target.withAny() == null || target.withAny().stream().anyMatch(person::has))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No target for everybody"));
    }
}
