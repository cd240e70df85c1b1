package org.xinglin.fhirserver;

import java.time.Instant;
import java.util.Optional;

/**
 * The days that resources carry, on which something changes though nobody writes: each is told of when it has come, once
 * whatever the number of nodes, and later if none was running then. What is told is a {@link DayReached}, to each
 * {@link ChangeListener} that names its kind.
 *
 * <p>What is kept goes with the database transaction that the caller is in, and later with its resource.
 */
public interface Days {

    /**
     * Keeps the day of a kind that a resource has. One that was kept before and has not been told is never told; the same one
     * kept once more after it was told is not told again.
     *
     * @param day what is told when it has come
     * @param at when it has come; nothing if the resource has no such day, or no longer
     */
    void keep(DayReached day, Optional<Instant> at);
}
