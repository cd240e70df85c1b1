package org.xinglin.fhirserver;

import java.util.function.Supplier;

/**
 * Says how far the caller on whose behalf the current thread works reaches. The storage asks at the start of each
 * database transaction, and constrains each statement of it. A bean of this type takes the place of the default, by
 * which everyone reaches everything.
 */
@FunctionalInterface
public interface CallersReach {

    /** The same answer throughout one request; {@link Reach#ofEverything()} for the server's own work. */
    Reach current();

    /**
     * Does something in the server's own name, which reaches everything: for a caller whose bound is narrower than what his request
     * rests on. Whoever asks for it has looked before whether the caller may. The work begins and ends its own database
     * transactions.
     */
    default <T> T byItself(Supplier<T> work) {
        return work.get();
    }
}
