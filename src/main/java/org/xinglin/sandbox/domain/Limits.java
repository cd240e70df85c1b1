package org.xinglin.sandbox.domain;

/** Bounds of what is plausible, both included. */
public record Limits(double least, double most) {

    double within(double value) {
        return Math.min(most, Math.max(least, value));
    }
}
