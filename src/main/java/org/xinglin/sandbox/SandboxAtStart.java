package org.xinglin.sandbox;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.BeforeReadiness;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.sandbox.domain.County;
import org.xinglin.sandbox.fhir.CountyLoading;
import org.xinglin.sandbox.fhir.CountyMark;
import org.xinglin.sandbox.fhir.CountyStore;
import org.xinglin.sandbox.fhir.LoadingFailed;

/**
 * Loads the county that {@code xinglin.sandbox.residents} asks for before the server is ready: into an empty store, or to
 * its end where an earlier start was broken off. A store with residents of its own is left alone.
 */
final class SandboxAtStart implements BeforeReadiness {

    private static final Logger log = LoggerFactory.getLogger(SandboxAtStart.class);

    private final SandboxProperties settings;
    private final CountyStore store;
    private final Supplier<LocalDate> lastDay;

    SandboxAtStart(SandboxProperties settings, CountyStore store, Supplier<LocalDate> lastDay) {
        this.settings = settings;
        this.store = store;
        this.lastDay = lastDay;
    }

    @Override
    public void prepare() {
        if (settings.residents() == 0) {
            return;
        }
        Optional<CountyMark> mark = store.mark();
        if (mark.filter(CountyMark::isComplete).isPresent()) {
            log.info(
                    "Sandbox: {} residents are there already, nothing loaded",
                    mark.get().residents());
        } else if (mark.isPresent()) {
            log.info("Sandbox: goes on where an earlier start was broken off");
            load(mark.get().seed(), mark.get().today());
        } else if (store.holdsResidents()) {
            log.warn("Sandbox: the store holds residents of its own, nothing loaded");
        } else {
            load(settings.seed(), lastDay.get());
        }
    }

    private void load(long seed, LocalDate today) {
        try {
            County county = new County(ModelFiles.load(), seed, settings.residents(), today);
            new CountyLoading(county, store, settings.senders()).run();
        } catch (IllegalArgumentException e) {
            throw new RefusedStart(
                    "The sandbox cannot be as it is set up: " + e.getMessage(),
                    "Set xinglin.sandbox.residents and xinglin.sandbox.senders to other numbers, or residents to 0.");
        } catch (LoadingFailed e) {
            throw new RefusedStart(
                    "The sandbox could not be loaded: " + e.getMessage(),
                    "Start again: loading goes on where it stopped. Or start without xinglin.sandbox.residents.");
        }
    }
}
