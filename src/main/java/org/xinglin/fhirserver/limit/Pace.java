package org.xinglin.fhirserver.limit;

/** How fast a body comes in, or an answer is taken: one that is too slow holds a thread that others need. */
final class Pace {

    private final long began = System.nanoTime();
    private final long grace;
    private final double bytesPerNano;

    private Pace(RequestLimits limits) {
        this.grace = limits.rateGrace().toNanos();
        this.bytesPerNano = limits.rate().toBytes() / 1e9;
    }

    /** From now on. */
    static Pace begin(RequestLimits limits) {
        return new Pace(limits);
    }

    /** @param bytes so far */
    boolean isTooSlow(long bytes) {
        long spent = System.nanoTime() - began;
        return spent > grace && bytes < spent * bytesPerNano;
    }
}
