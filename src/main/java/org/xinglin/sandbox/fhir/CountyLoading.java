package org.xinglin.sandbox.fhir;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.sandbox.domain.County;
import org.xinglin.sandbox.domain.Flows;
import org.xinglin.sandbox.domain.Household;
import org.xinglin.sandbox.domain.Institution;
import org.xinglin.sandbox.domain.ResidentRecord;

/**
 * Loads a county: its mark and institutions first, then households, some to a transaction and several transactions at a
 * time, then the county's requests step by step, the completed mark last. What is broken off and begun again comes to the same.
 */
public final class CountyLoading {

    /** Resources of a transaction, at least, but for the last: about what a hospital's interface would send at once. */
    private static final int TRANSACTION = 150;

    private final County county;
    private final CountyStore store;
    private final int senders;
    private final Progress progress;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /**
     * @param senders how many transactions are under way at once
     * @throws IllegalArgumentException if there are none
     */
    public CountyLoading(County county, CountyStore store, int senders) {
        if (senders < 1) {
            throw new IllegalArgumentException("It takes at least one sender, not " + senders);
        }
        this.county = county;
        this.store = store;
        this.senders = senders;
        this.progress = new Progress(county.residents(), System::nanoTime);
    }

    /**
     * Loads it.
     *
     * @return how many resources were sent
     * @throws LoadingFailed at the first transaction that is refused; what was stored before stays
     */
    public long run() {
        CountyMark mark = store.mark().orElse(new CountyMark(county.seed(), county.today(), 0));
        List<Resource> first = new ArrayList<>();
        first.add(mark.resource());
        for (Institution institution : county.institutions()) {
            first.add(CountyResources.of(institution));
            first.addAll(CountyResources.services(institution));
            first.addAll(CountyResources.team(institution));
            if (first.size() >= TRANSACTION) {
                send(0, first);
                first = new ArrayList<>();
            }
        }
        send(0, first);
        settle();
        if (!mark.isComplete()) {
            takeTheirWay(mark);
        }
        send(0, List.of(mark.completeWith(county.residents()).resource()));
        progress.done();
        return progress.resources();
    }

    /** The county's requests, round by round; one that was broken off goes on after the last round that is stored. */
    private void takeTheirWay(CountyMark mark) {
        FlowMapper flows = new FlowMapper(Flows.of(county), mark.today());
        for (int step = mark.steps(); step <= Flows.ROUNDS; step++) {
            Bundle transaction = step == 0 ? flows.requests() : flows.round(step);
            CountyResources.transaction(List.of(mark.after(step + 1).resource()))
                    .getEntry()
                    .forEach(transaction::addEntry);
            store.put(transaction);
            progress.stored(0, transaction.getEntry().size());
        }
    }

    private void send(int residents, List<Resource> resources) {
        if (!resources.isEmpty()) {
            store.put(CountyResources.transaction(resources));
            progress.stored(residents, resources.size());
        }
    }

    private void settle() {
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        Semaphore waiting = new Semaphore(2 * senders);
        try {
            Iterator<Household> households = county.households();
            while (households.hasNext() && failure.get() == null) {
                List<ResidentRecord> neighbours = neighbours(households);
                waiting.acquire();
                threads.execute(() -> {
                    try {
                        settle(neighbours);
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        waiting.release();
                    }
                });
            }
            threads.shutdown();
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // Each transaction has a limit of its own.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadingFailed("Interrupted while loading", e);
        } finally {
            threads.shutdownNow();
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Whole households, always the same ones together: either all of a transaction's residents are stored or none. */
    private static List<ResidentRecord> neighbours(Iterator<Household> households) {
        List<ResidentRecord> neighbours = new ArrayList<>();
        int resources = 0;
        while (households.hasNext() && resources < TRANSACTION) {
            for (ResidentRecord member : households.next().members()) {
                neighbours.add(member);
                resources += 1
                        + member.diagnoses().size()
                        + member.readings().size()
                        + member.plans().size()
                        + member.requests().size();
            }
        }
        return neighbours;
    }

    private void settle(List<ResidentRecord> neighbours) {
        if (failure.get() != null) {
            return;
        }
        ResidentRecord last = neighbours.get(neighbours.size() - 1);
        if (store.holds(Ids.resident(last.resident()))) {
            progress.found(neighbours.size());
            return;
        }
        List<Resource> resources = new ArrayList<>();
        neighbours.forEach(neighbour -> {
            resources.addAll(CountyResources.of(neighbour));
            resources.addAll(CountyResources.contract(neighbour, county.today()));
        });
        send(neighbours.size(), resources);
    }
}
