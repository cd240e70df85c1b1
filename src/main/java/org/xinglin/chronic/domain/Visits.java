package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes visits of office readings. Whatever order readings arrive in, the visits are the same.
 *
 * @param minutes readings no further apart than this are of one visit
 * @param last how many of a visit's readings count
 * @param secondsApart how far apart those that count are at least
 */
public record Visits(int minutes, int last, int secondsApart, Rule rule) {

    private static final int DECIMALS = 4;

    private static final Comparator<PressureReading> IN_TIME = Comparator.comparing(
                    (PressureReading reading) -> reading.at().toInstant())
            .thenComparing(PressureReading::id);

    /** @return in the order of time */
    public List<Visit> of(List<PressureReading> readings) {
        List<Visit> visits = new ArrayList<>();
        List<PressureReading> together = new ArrayList<>();
        for (PressureReading reading : readings.stream()
                .filter(each -> each.setting() == Setting.OFFICE)
                .sorted(IN_TIME)
                .toList()) {
            if (!together.isEmpty() && apart(together.get(together.size() - 1), reading) > minutes * 60L) {
                visits.add(mean(together));
                together.clear();
            }
            together.add(reading);
        }
        if (!together.isEmpty()) {
            visits.add(mean(together));
        }
        return visits;
    }

    private static long apart(PressureReading earlier, PressureReading later) {
        return Duration.between(earlier.at(), later.at()).toSeconds();
    }

    private Visit mean(List<PressureReading> together) {
        List<PressureReading> counting = new ArrayList<>();
        for (int i = together.size() - 1; i >= 0 && counting.size() < last; i--) {
            PressureReading reading = together.get(i);
            if (counting.isEmpty() || apart(reading, counting.get(counting.size() - 1)) >= secondsApart) {
                counting.add(reading);
            }
        }
        return new Visit(
                together.get(together.size() - 1).at(),
                mean(counting, PressureReading::systolic),
                mean(counting, PressureReading::diastolic),
                counting.stream().flatMap(reading -> reading.records().stream()).toList());
    }

    private static @Nullable BigDecimal mean(
            List<PressureReading> readings, Function<PressureReading, @Nullable BigDecimal> value) {
        List<BigDecimal> known =
                readings.stream().map(value).flatMap(Stream::ofNullable).toList();
        return known.isEmpty()
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
