package org.xinglin.fhirserver;

import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Marks a bean that is told of changes after their transaction has committed: of each one, in the order of the resident
 * that they are about, also after a crash. It is told of days in the same way, when they have come.
 *
 * <p>A change is recorded in the transaction that makes it, and handled in a transaction that also ends the record: what
 * {@link #on} writes to the database, by the server's own means, is there exactly once. What it does elsewhere may be done
 * again. If it fails, it is asked again, later and later; what fails to the end is parked for an operator.
 */
public interface ChangeListener {

    /** Under which its changes are recorded; it must stay the same between releases. */
    String name();

    /** The resource types to be told of in any case. Asked with each change, and so must be quick. */
    Set<String> types();

    /**
     * Whether there are further types that are wanted at times: those that the view {@code xinglin.wanted_type} lists for this
     * listener when a transaction is about to commit. It is read by the statement that records the transaction's changes, so
     * that what another node has just put into force counts at once.
     */
    default boolean hasFurtherTypes() {
        return false;
    }

    /**
     * Whether a change of one of its types is one to be told of. Asked while it is made, and so must be quick.
     *
     * @param before as it was; null if there was none
     * @param after as it is; null if it is deleted
     */
    default boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        return true;
    }

    /**
     * Whether one call does for all changes of a lane that wait: of a listener that looks at all that is stored of a
     * resident anyway. It is told of the first; the others end with it.
     */
    default boolean coalesces() {
        return false;
    }

    /** The kinds of days that it is told of when they have come: see {@link Days}. */
    default Set<String> days() {
        return Set.of();
    }

    /**
     * Handles a change. The resource may have changed again in the meantime.
     *
     * @throws RuntimeException if the change shall be handled again later; nothing written here stays
     */
    void on(ResourceChanged change);

    /**
     * Handles that a day has come. The resource may have changed in the meantime.
     *
     * @throws RuntimeException if it shall be handled again later; nothing written here stays
     */
    default void on(DayReached day) {
        throw new UnsupportedOperationException(name() + " is told of " + day + " and does not handle it");
    }
}
