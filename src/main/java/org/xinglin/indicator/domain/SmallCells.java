package org.xinglin.indicator.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Which counts are not told to who sees counts alone, so that nobody can be found by them: those that are too small, and as many of
 * the others as it takes that no small one follows from the total by subtraction.
 */
public final class SmallCells {

    private final int smallest;

    /** @param smallest a count below it is not told */
    public SmallCells(int smallest) {
        this.smallest = smallest;
    }

    /**
     * @param denominator whether it is told
     * @param numerator likewise, and the score with it
     */
    public record Told(boolean denominator, boolean numerator) {

        public static final Told ALL = new Told(true, true);

        public Told and(Told other) {
            return new Told(denominator && other.denominator, numerator && other.numerator);
        }
    }

    /** Of one rate that stands alone. */
    public Told of(Rate rate) {
        boolean denominator = !isSmall(rate.denominator());
        return new Told(denominator, denominator && !isSmall(rate.numerator()) && !isSmall(rest(rate)));
    }

    /** Of parts that add up to a total that may be known, in their order. */
    public List<Told> ofParts(List<Rate> parts) {
        List<Told> alone = parts.stream().map(this::of).toList();
        List<Boolean> denominators =
                closed(parts, alone.stream().map(Told::denominator).toList(), List.of(Rate::denominator));
        List<Boolean> numerators = closed(
                parts,
                IntStream.range(0, parts.size())
                        .mapToObj(i -> denominators.get(i) && alone.get(i).numerator())
                        .toList(),
                List.of(Rate::numerator, SmallCells::rest));
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Told(denominators.get(i), numerators.get(i)))
                .toList();
    }

    /**
     * Hides the smallest that are told until those that are not are several, and not few together. Where nobody is, nobody is found:
     * an empty part takes none along.
     */
    private List<Boolean> closed(List<Rate> parts, List<Boolean> told, List<ToLongFunction<Rate>> counts) {
        List<Boolean> closed = new ArrayList<>(told);
        while (closed.contains(false) && closed.contains(true) && !isSafe(parts, closed, counts)) {
            IntStream.range(0, parts.size())
                    .filter(closed::get)
                    .boxed()
                    .min(Comparator.comparingLong(i -> parts.get(i).denominator()))
                    .ifPresent(i -> closed.set(i, false));
        }
        return closed;
    }

    private boolean isSafe(List<Rate> parts, List<Boolean> told, List<ToLongFunction<Rate>> counts) {
        List<Rate> hidden = IntStream.range(0, parts.size())
                .filter(i -> !told.get(i))
                .mapToObj(parts::get)
                .filter(rate -> rate.denominator() > 0)
                .toList();
        return hidden.isEmpty()
                || hidden.size() > 1
                        && counts.stream()
                                .allMatch(count -> !isSmall(
                                        hidden.stream().mapToLong(count).sum()));
    }

    private boolean isSmall(long count) {
        return count < smallest;
    }

    private static long rest(Rate rate) {
        return rate.denominator() - rate.numerator();
    }
}
