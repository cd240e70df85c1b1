package org.xinglin.sandbox.domain;

/**
 * A normal distribution with bounds; what falls outside is drawn again.
 *
 * @param spread the standard deviation
 */
public record Spread(double mean, double spread, double least, double most) {

    /** @throws IllegalArgumentException if the mean is not within the bounds, so that drawing might never end */
    public Spread {
        if (!(least <= mean && mean <= most && least < most)) {
            throw new IllegalArgumentException(mean + " is not between " + least + " and " + most);
        }
    }

    double draw(Chance chance) {
        double drawn = chance.normal(mean, spread);
        while (drawn < least || drawn > most) {
            drawn = chance.normal(mean, spread);
        }
        return drawn;
    }

    long drawWhole(Chance chance) {
        return Math.round(draw(chance));
    }
}
