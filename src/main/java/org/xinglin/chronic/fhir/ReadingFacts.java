package org.xinglin.chronic.fhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinglin.chronic.domain.Habit;
import org.xinglin.chronic.domain.Measurement;
import org.xinglin.chronic.domain.PressureReading;
import org.xinglin.chronic.domain.Sign;
import org.xinglin.chronic.domain.Unjudged;

/** What Observations say that rules speak of. */
record ReadingFacts(
        List<PressureReading> pressures,
        List<Measurement> measurements,
        List<Habit> habits,
        List<Sign> signs,
        List<Unjudged> unjudged) {

    static final ReadingFacts NONE = new ReadingFacts(List.of(), List.of(), List.of(), List.of(), List.of());

    static ReadingFacts of(PressureReading pressure) {
        return new ReadingFacts(List.of(pressure), List.of(), List.of(), List.of(), List.of());
    }

    static ReadingFacts of(Measurement measured) {
        return new ReadingFacts(List.of(), List.of(measured), List.of(), List.of(), List.of());
    }

    static ReadingFacts of(Unjudged raw) {
        return new ReadingFacts(List.of(), List.of(), List.of(), List.of(), List.of(raw));
    }

    static ReadingFacts of(Optional<?> habitOrSign) {
        return new ReadingFacts(
                List.of(),
                List.of(),
                habitOrSign.filter(Habit.class::isInstance).map(Habit.class::cast).stream()
                        .toList(),
                habitOrSign.filter(Sign.class::isInstance).map(Sign.class::cast).stream()
                        .toList(),
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
                all(all, ReadingFacts::unjudged));
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
                until(unjudged, Unjudged::at, now));
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
                        unjudged.stream().map(Unjudged::at))
                .flatMap(times -> times)
                .map(OffsetDateTime::toInstant)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }
}
