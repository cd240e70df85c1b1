package org.xinglin.fhirserver;

import java.time.Instant;

/** Tells a {@link ChangeListener} of something once more when a time has come, also if the server was down then. */
public interface Reminders {

    /**
     * Tells it as of an update, in the order of the resident's lane; with the database transaction that the caller is in. Of one
     * resource there is one reminder: the last one said.
     *
     * @param listener its name
     * @param about the resource that it is told of
     */
    void remind(String listener, ResourceChanged about, Instant when);
}
