package org.xinglin.fhirserver;

/**
 * Says how far the caller on whose behalf the current thread works reaches. The storage asks at the start of each
 * database transaction, and constrains each statement of it. A bean of this type takes the place of the default, by
 * which everyone reaches everything.
 */
@FunctionalInterface
public interface CallersReach {

    /** The same answer throughout one request; {@link Reach#ofEverything()} for the server's own work. */
    Reach current();
}
