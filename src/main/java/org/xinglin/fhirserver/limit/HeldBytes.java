package org.xinglin.fhirserver.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of all requests and answers that are held whole in memory at the moment. What is small is always taken in, so
 * that many small requests go on beside a few that hold all there is.
 */
final class HeldBytes {

    /** Up to so many bytes a request or answer counts as small. */
    static final int SMALL = 64 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    HeldBytes(long most) {
        this.most = most;
    }

    /** @return whether there is room for so many more; if so, they are held */
    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    /** Holds them whether there is room or not. */
    void takeAnyway(long bytes) {
        held.addAndGet(bytes);
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
