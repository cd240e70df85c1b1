package org.xinglin.sandbox.fhir;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what is loaded and says so every few seconds. */
final class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private final int residents;
    private final LongSupplier nanoTime;
    private final long begun;
    private long lastLine;
    private int residentsDone;
    private int residentsSent;
    private long resources;

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
        residentsSent += newResidents;
        resources += newResources;
        long now = nanoTime.getAsLong();
        if (now - lastLine >= BETWEEN_LINES.toNanos()) {
            lastLine = now;
            log.info(
                    "Sandbox: {} of {} residents, {} resources, {} a second, about {} s left",
                    residentsDone,
                    residents,
                    resources,
                    Math.round(resources / seconds(now)),
                    Math.round(seconds(now) * (residents - residentsDone) / residentsSent));
        }
    }

    /** Notes what was there before. */
    synchronized void found(int knownResidents) {
        residentsDone += knownResidents;
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
