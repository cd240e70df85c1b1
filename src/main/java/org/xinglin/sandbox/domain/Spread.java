package org.xinglin.sandbox.domain;

/**
 * A normal distribution with bounds; what falls outside counts as the bound.
 *
 * @param spread the standard deviation
 */
public record Spread(double mean, double spread, double least, double most) {

    double draw(Chance chance) {
        return Math.min(most, Math.max(least, chance.normal(mean, spread)));
    }

    long drawWhole(Chance chance) {
        return Math.round(draw(chance));
    }
}
