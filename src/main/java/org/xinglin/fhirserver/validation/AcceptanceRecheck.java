package org.xinglin.fhirserver.validation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/**
 * Has the validator look at a sample of what was accepted without it, after it was stored and in a thread of its own. A
 * disagreement is an alarm: an error in the log, a counter, and a row in {@code xinglin.acceptance_disagreement}.
 */
final class AcceptanceRecheck implements DisposableBean {

    static final String METRIC = "xinglin.acceptance.disagreement";

    private static final Logger log = LoggerFactory.getLogger(AcceptanceRecheck.class);
    private static final int WAITING = 1_000;

    private final double share;
    private final ProfileValidator validator;
    private final Disagreements disagreements;
    private final Counter agreed;
    private final Counter disagreed;
    private final Counter left;
    private final ThreadPoolExecutor executor;

    /** Where disagreements are kept. */
    @FunctionalInterface
    interface Disagreements {

        /**
         * Keeps one.
         *
         * @param resource type, id and version
         * @param found what the validator said
         */
        void note(String resource, String found);
    }

    AcceptanceRecheck(
            AcceptanceSettings settings,
            ProfileValidator validator,
            Disagreements disagreements,
            MeterRegistry meters) {
        this.share = settings.recheck();
        this.validator = validator;
        this.disagreements = disagreements;
        this.agreed = meters.counter("xinglin.acceptance.recheck", "outcome", "agreed");
        this.left = meters.counter("xinglin.acceptance.recheck", "outcome", "left-out");
        this.disagreed = meters.counter(METRIC);
        this.executor = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "acceptance-recheck"),
                (task, full) -> left.increment());
    }

    /** Takes a resource that is about to be stored for the sample, or does not. */
    void sample(Resource resource) {
        if (ThreadLocalRandom.current().nextDouble() >= share
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Resource accepted = resource.copy();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // Only now does it have an id and a version.
                String stored = resource.getIdElement().toUnqualified().getValue();
                executor.execute(() -> recheck(accepted, String.valueOf(stored)));
            }
        });
    }

    private void recheck(Resource accepted, String stored) {
        List<Issue> refusals = validator.validate(accepted, Language.EN, null).stream()
                .filter(Issue::blocks)
                .toList();
        if (refusals.isEmpty()) {
            agreed.increment();
            return;
        }
        String found = refusals.stream()
                .map(issue -> issue.rule() + " " + issue.expressions() + ": " + issue.text())
                .collect(Collectors.joining("\n"));
        disagreed.increment();
        log.error("{} was accepted as certainly valid, and is not: {}", stored, found);
        disagreements.note(stored, found);
    }

    @Override
    public void destroy() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
            executor.shutdownNow();
        }
    }
}
