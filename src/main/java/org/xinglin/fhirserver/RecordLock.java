package org.xinglin.fhirserver;

import java.util.Optional;

/** Waits for who is writing a resource, and keeps others waiting, until the database transaction of the caller ends. */
public interface RecordLock {

    /**
     * Waits for whoever has asked for the same thing, without a look at any resource: what belongs together is so locked in one
     * order, and nobody waits for each other.
     *
     * @param subject such as {@code request/12}
     */
    void hold(String subject);

    /**
     * Locks the row of a resource.
     *
     * @return its version as it is now, which may be a later one than was read before; nothing if there is none, or no longer
     */
    Optional<String> hold(String type, String id);
}
