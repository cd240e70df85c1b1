package org.xinglin.sandbox.domain;

import java.util.SortedMap;

/** A value by age in years: points, straight lines between them, level before the first and after the last. */
public final class Curve {

    private final int[] ages;
    private final double[] values;

    private Curve(int[] ages, double[] values) {
        this.ages = ages;
        this.values = values;
    }

    /** @throws IllegalArgumentException without a point */
    public static Curve of(SortedMap<Integer, Double> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A curve needs a point");
        }
        return new Curve(
                points.keySet().stream().mapToInt(Integer::intValue).toArray(),
                points.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    double at(double age) {
        int next = 0;
        while (next < ages.length && ages[next] <= age) {
            next++;
        }
        if (next == 0) {
            return values[0];
        }
        if (next == ages.length) {
            return values[next - 1];
        }
        double share = (age - ages[next - 1]) / (ages[next] - ages[next - 1]);
        return values[next - 1] + share * (values[next] - values[next - 1]);
    }
}
