package org.xinglin.sandbox.domain;

import java.util.Random;

/**
 * Chance that can be repeated: the same seed, subject and number give the same draws on every machine, for {@link
 * Random}'s algorithm is part of its contract.
 */
final class Chance {

    /** What is drawn; subjects do not disturb each other. */
    enum Subject {
        PLACE,
        HOUSEHOLD,
        PERSON,
        ILLNESS,
        READINGS,
        REQUESTS,
        CONSTITUTION
    }

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    static Chance of(long seed, Subject subject, long number) {
        return new Chance(mixed(mixed(seed + subject.ordinal() * GOLDEN_RATIO) + number * GOLDEN_RATIO));
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): neighbouring numbers lead to seeds far apart. */
    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** @param share between 0 (never) and 1 (always) */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    double normal(double mean, double spread) {
        return mean + spread * random.nextGaussian();
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the one to the other, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double share() {
        return random.nextDouble();
    }
}
