package org.xinglin.sandbox.fhir;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what is loaded and says every few seconds how far it is and how fast since the last time. */
final class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private final int residents;
    private final LongSupplier nanoTime;
    private final long begun;
    private long lastLine;
    private int residentsDone;
    private long resources;
    private int residentsSinceLine;
    private int resourcesSinceLine;

    /** @param residents of the whole county */
    Progress(int residents, LongSupplier nanoTime) {
        this.residents = residents;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        this.lastLine = begun;
    }

    /** Notes what has just been stored. */
    synchronized void stored(int newResidents, int newResources) {
        residentsDone += newResidents;
        resources += newResources;
        residentsSinceLine += newResidents;
        resourcesSinceLine += newResources;
        long now = nanoTime.getAsLong();
        if (now - lastLine >= BETWEEN_LINES.toNanos() && residentsSinceLine > 0) {
            double seconds = (now - lastLine) / NANOS;
            log.info(
                    "Sandbox: {} of {} residents, {} resources, {} a second, about {} s left",
                    residentsDone,
                    residents,
                    resources,
                    Math.round(resourcesSinceLine / seconds),
                    Math.round(seconds * (residents - residentsDone) / residentsSinceLine));
            lastLine = now;
            residentsSinceLine = 0;
            resourcesSinceLine = 0;
        }
    }

    /** Notes what was there before. */
    synchronized void found(int knownResidents) {
        residentsDone += knownResidents;
    }

    /** What has been stored so far. */
    synchronized long resources() {
        return resources;
    }

    synchronized void done() {
        double seconds = seconds(nanoTime.getAsLong());
        log.info(
                "Sandbox: {} residents loaded; {} resources in {} s, {} a second",
                residentsDone,
                resources,
                Math.round(seconds),
                Math.round(resources / seconds));
    }

    private double seconds(long now) {
        return Math.max(1, now - begun) / NANOS;
    }
}
