package org.xinglin.chronic.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes readings of pressures that stand in records of their own: a systolic and a diastolic one of one performer and moment are one
 * reading; what is left alone says what it can prove. Of several of one moment the highest go together, so neither the order in
 * which they came nor their ids change what follows.
 *
 * @param readings those that are graded
 * @param unjudged those that are looked at for alarms alone: one half is not plausible, or the two seem swapped
 */
public record LonePressures(List<PressureReading> readings, List<Unjudged> unjudged) {

    /** @param pressures of one resident */
    public static LonePressures of(List<LonePressure> pressures, Plausibility plausibility) {
        LonePressures made = new LonePressures(new ArrayList<>(), new ArrayList<>());
        pressures.stream()
                .collect(Collectors.groupingBy(LonePressure::moment, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(moment -> bySetting(moment)
                        .forEach((setting, together) ->
                                made.add(setting, half(together, true), half(together, false), plausibility)));
        return made;
    }

    /** What does not say where it was taken goes with the one setting that is said; where several are, it is an office reading. */
    private static Map<Setting, List<LonePressure>> bySetting(Collection<LonePressure> moment) {
        List<Setting> said = moment.stream()
                .map(LonePressure::setting)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Setting unsaid = said.size() == 1 ? said.get(0) : Setting.OFFICE;
        return moment.stream()
                .collect(Collectors.groupingBy(each -> Objects.requireNonNullElse(each.setting(), unsaid)));
    }

    private static List<LonePressure> half(List<LonePressure> together, boolean systolic) {
        return together.stream()
                .filter(each -> each.systolic() == systolic)
                .sorted(LonePressure.HIGHEST_FIRST)
                .toList();
    }

    private void add(
            Setting setting, List<LonePressure> systolic, List<LonePressure> diastolic, Plausibility plausibility) {
        int pairs = Math.min(systolic.size(), diastolic.size());
        for (int i = 0; i < pairs; i++) {
            add(setting, systolic.get(i), diastolic.get(i), plausibility);
        }
        Stream.of(systolic, diastolic)
                .flatMap(half -> half.stream().skip(pairs))
                .forEach(alone -> add(setting, alone, plausibility));
    }

    private void add(Setting setting, LonePressure systolic, LonePressure diastolic, Plausibility plausibility) {
        if (systolic.isGraded(plausibility)
                && diastolic.isGraded(plausibility)
                && systolic.number().compareTo(diastolic.number()) > 0) {
            readings.add(new PressureReading(
                    systolic.id(), diastolic.id(), systolic.at(), setting, systolic.number(), diastolic.number()));
        } else {
            unjudged.add(systolic.unjudged());
            unjudged.add(diastolic.unjudged());
        }
    }

    private void add(Setting setting, LonePressure alone, Plausibility plausibility) {
        if (alone.isGraded(plausibility)) {
            readings.add(new PressureReading(
                    alone.id(),
                    alone.at(),
                    setting,
                    alone.systolic() ? alone.number() : null,
                    alone.systolic() ? null : alone.number()));
        } else {
            unjudged.add(alone.unjudged());
        }
    }
}
