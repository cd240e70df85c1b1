package org.xinglin.fhirserver.limit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Where requests of a kind are worked at side by side, so many at a time; the others wait in turn, a crowd is sent away. */
final class Lane {

    private final Semaphore places;
    private final int waiting;

    /**
     * @param places worked at at a time
     * @param waiting beside them
     */
    Lane(int places, int waiting) {
        this.places = new Semaphore(places, true);
        this.waiting = waiting;
    }

    /** @return whether a place was got; it must be left again */
    boolean enter(Duration patience) throws InterruptedException {
        return places.tryAcquire()
                || (places.getQueueLength() < waiting && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    void leave() {
        places.release();
    }
}
