package org.xinglin.chronic.fhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinglin.chronic.domain.Habit;
import org.xinglin.chronic.domain.LonePressure;
import org.xinglin.chronic.domain.LonePressures;
import org.xinglin.chronic.domain.Measurement;
import org.xinglin.chronic.domain.Plausibility;
import org.xinglin.chronic.domain.PressureReading;
import org.xinglin.chronic.domain.Sign;
import org.xinglin.chronic.domain.Unjudged;

/**
 * What Observations say that rules speak of.
 *
 * @param lone halves of pressures, until they are joined
 */
record ReadingFacts(
        List<PressureReading> pressures,
        List<Measurement> measurements,
        List<Habit> habits,
        List<Sign> signs,
        List<Unjudged> unjudged,
        List<LonePressure> lone) {

    static final ReadingFacts NONE = new ReadingFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** @param fact one of those that this holds */
    static ReadingFacts of(Object fact) {
        return new ReadingFacts(
                only(fact, PressureReading.class),
                only(fact, Measurement.class),
                only(fact, Habit.class),
                only(fact, Sign.class),
                only(fact, Unjudged.class),
                only(fact, LonePressure.class));
    }

    private static <T> List<T> only(Object fact, Class<T> type) {
        return type.isInstance(fact) ? List.of(type.cast(fact)) : List.of();
    }

    /** With readings in the place of pressures that stand alone. */
    ReadingFacts joined(Plausibility plausibility) {
        if (lone.isEmpty()) {
            return this;
        }
        LonePressures made = LonePressures.of(lone, plausibility);
        return new ReadingFacts(
                Stream.concat(pressures.stream(), made.readings().stream()).toList(),
                measurements,
                habits,
                signs,
                Stream.concat(unjudged.stream(), made.unjudged().stream()).toList(),
                List.of());
    }

    ReadingFacts with(ReadingFacts other) {
        if (this == NONE) {
            return other;
        }
        return other == NONE ? this : together(List.of(this, other));
    }

    static ReadingFacts together(Collection<ReadingFacts> all) {
        return new ReadingFacts(
                all(all, ReadingFacts::pressures),
                all(all, ReadingFacts::measurements),
                all(all, ReadingFacts::habits),
                all(all, ReadingFacts::signs),
                all(all, ReadingFacts::unjudged),
                all(all, ReadingFacts::lone));
    }

    private static <T> List<T> all(Collection<ReadingFacts> all, Function<ReadingFacts, List<T>> facts) {
        return all.stream().flatMap(each -> facts.apply(each).stream()).toList();
    }

    /** Those whose time has come. */
    ReadingFacts until(Instant now) {
        return new ReadingFacts(
                until(pressures, PressureReading::at, now),
                until(measurements, Measurement::at, now),
                until(habits, Habit::at, now),
                until(signs, Sign::at, now),
                until(unjudged, Unjudged::at, now),
                until(lone, LonePressure::at, now));
    }

    private static <T> List<T> until(List<T> facts, Function<T, OffsetDateTime> time, Instant now) {
        return facts.stream()
                .filter(fact -> !time.apply(fact).toInstant().isAfter(now))
                .toList();
    }

    /** The first moment after now from which on one more of them counts. */
    Optional<Instant> nextAfter(Instant now) {
        return Stream.of(
                        pressures.stream().map(PressureReading::at),
                        measurements.stream().map(Measurement::at),
                        habits.stream().map(Habit::at),
                        signs.stream().map(Sign::at),
                        unjudged.stream().map(Unjudged::at),
                        lone.stream().map(LonePressure::at))
                .flatMap(times -> times)
                .map(OffsetDateTime::toInstant)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }
}
