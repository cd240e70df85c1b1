package org.xinglin.fhirserver.validation;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Sees that what the validators remember of codes is of the current state of the stored code systems. */
final class CurrentCodes implements BooleanSupplier {

    private final LongSupplier state;
    private final Runnable forget;
    private long remembered = Long.MIN_VALUE;

    /**
     * Remembers of no state yet.
     *
     * @param state the number of the current state, which is read for it
     * @param forget drops what is remembered
     */
    CurrentCodes(LongSupplier state, Runnable forget) {
        this.state = state;
        this.forget = forget;
    }

    /** Drops what is remembered of another state; says whether it was of another. */
    @Override
    public synchronized boolean getAsBoolean() {
        long current = state.getAsLong();
        boolean changed = current != remembered;
        if (changed) {
            forget.run();
            remembered = current;
        }
        return changed;
    }
}
