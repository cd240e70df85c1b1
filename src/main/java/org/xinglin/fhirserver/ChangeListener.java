package org.xinglin.fhirserver;

import java.util.Set;

/**
 * Marks a bean that is told of changes after their transaction has committed: of each one, in the order of the resident
 * that they are about, also after a crash.
 *
 * <p>A change is recorded in the transaction that makes it, and handled in a transaction that also ends the record: what
 * {@link #on} writes to the database, by the server's own means, is there exactly once. What it does elsewhere may be done
 * again. If it fails, it is asked again, later and later; what fails to the end is parked for an operator.
 */
public interface ChangeListener {

    /** Under which its changes are recorded; it must stay the same between releases. */
    String name();

    /**
     * The resource types to be told of. Asked in each writing transaction, shortly before it commits, so that a listener
     * may look into the database, and must not take long.
     */
    Set<String> types();

    /**
     * Handles a change. The resource may have changed again in the meantime.
     *
     * @throws RuntimeException if the change shall be handled again later; nothing written here stays
     */
    void on(ResourceChanged change);
}
