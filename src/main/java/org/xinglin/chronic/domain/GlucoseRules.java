package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinglin.kernel.Band;

/**
 * How a policy set judges glucose and HbA1c.
 *
 * @param validDays the latest glucose and the latest HbA1c both count unless one is more than so many days older than the other
 * @param validity the rule that says so; applied where one of them does not count
 * @param control limits by kind; a kind without one is never judged
 */
public record GlucoseRules(int validDays, Rule validity, List<Target> control) {

    /** @param satisfied what is satisfactory */
    public record Target(MeasurementKind kind, Band satisfied, Rule rule) {}

    public GlucoseRules {
        control = List.copyOf(control);
    }

    /** What was measured on each day, judged; the days in order. */
    List<Judged> days(List<Measurement> measurements) {
        Map<LocalDate, List<Measurement>> byDay = new TreeMap<>();
        measurements.stream()
                .filter(measured -> target(measured.kind()).isPresent())
                .forEach(measured -> byDay.computeIfAbsent(measured.at().toLocalDate(), day -> new ArrayList<>())
                        .add(measured));
        return byDay.values().stream().map(this::judge).toList();
    }

    /** The latest glucose and the latest HbA1c together; nothing if there is neither. */
    Optional<Judged> latest(List<Measurement> measurements) {
        List<Measurement> judged = measurements.stream()
                .filter(measured -> target(measured.kind()).isPresent())
                .toList();
        List<Measurement> counting = new ArrayList<>(latestDay(
                judged.stream().filter(measured -> measured.kind().isGlucose()).toList()));
        counting.addAll(latestDay(judged.stream()
                .filter(measured -> measured.kind() == MeasurementKind.HBA1C)
                .toList()));
        Optional<LocalDate> newest =
                counting.stream().map(measured -> measured.at().toLocalDate()).max(Comparator.naturalOrder());
        return newest.map(day -> {
            List<Measurement> valid = counting.stream()
                    .filter(measured ->
                            !measured.at().toLocalDate().plusDays(validDays).isBefore(day))
                    .toList();
            return valid.size() == counting.size() ? judge(valid) : judge(valid).also(validity);
        });
    }

    private static List<Measurement> latestDay(List<Measurement> measurements) {
        Optional<LocalDate> day = measurements.stream()
                .map(measured -> measured.at().toLocalDate())
                .max(Comparator.naturalOrder());
        return measurements.stream()
                .filter(measured ->
                        day.filter(measured.at().toLocalDate()::equals).isPresent())
                .toList();
    }

    /** Of each kind the latest counts. */
    private Judged judge(List<Measurement> measurements) {
        Map<MeasurementKind, Measurement> latest = new TreeMap<>();
        measurements.stream().sorted(Judged.IN_TIME).forEach(measured -> latest.put(measured.kind(), measured));
        List<Measurement> counting =
                latest.values().stream().sorted(Judged.IN_TIME).toList();
        List<Target> targets = counting.stream()
                .map(measured -> target(measured.kind()).orElseThrow())
                .toList();
        boolean satisfied = true;
        for (int i = 0; i < counting.size(); i++) {
            satisfied &= targets.get(i).satisfied().has(counting.get(i).value());
        }
        return new Judged(
                counting.get(counting.size() - 1).at(),
                satisfied,
                counting.stream().map(Measurement::id).toList(),
                targets.stream().map(Target::rule).toList());
    }

    private Optional<Target> target(MeasurementKind kind) {
        return control.stream().filter(target -> target.kind() == kind).findFirst();
    }
}
