package org.xinglin.sandbox.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things, and how often each is drawn beside the others. */
public final class Weights<T> {

    private final List<T> things;
    private final double[] upTo;

    private Weights(Map<T, Double> weights) {
        this.things = List.copyOf(weights.keySet());
        this.upTo = new double[things.size()];
        double sum = 0;
        int i = 0;
        for (double weight : weights.values()) {
            sum += weight;
            upTo[i++] = sum;
        }
    }

    /**
     * @param weights in an order that does not change; not negative, and not all zero
     * @throws IllegalArgumentException if there is nothing to draw
     */
    public static <T> Weights<T> of(LinkedHashMap<T, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0) || weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("These weights draw nothing: " + weights);
        }
        return new Weights<>(weights);
    }

    T draw(Chance chance) {
        double at = chance.share() * upTo[upTo.length - 1];
        int i = 0;
        while (i < upTo.length - 1 && at >= upTo[i]) {
            i++;
        }
        return things.get(i);
    }
}
