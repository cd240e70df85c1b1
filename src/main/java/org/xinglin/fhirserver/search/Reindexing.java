package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.ReindexOutcome;
import ca.uhn.fhir.jpa.api.dao.ReindexParameters;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.Caller;

/** Indexes stored resources anew, some at a time on each processor, without making versions of them. */
final class Reindexing {

    /** The task that it is done for. */
    private static final String TASK = "search-index";

    private static final Logger log = LoggerFactory.getLogger(Reindexing.class);

    private static final int A_TRANSACTION = 50;

    private final DaoRegistry daos;
    private final TransactionTemplate transactions;

    Reindexing(DaoRegistry daos, TransactionTemplate transactions) {
        this.daos = daos;
        this.transactions = transactions;
    }

    /**
     * What cannot be indexed is told by the log, and hinders nobody: it is found as it was.
     *
     * @param resources type by number
     */
    void index(Map<Long, String> resources) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Map.Entry<Long, String>> all = List.copyOf(resources.entrySet());
            List<Future<?>> parts = new ArrayList<>();
            for (int from = 0; from < all.size(); from += A_TRANSACTION) {
                List<Map.Entry<Long, String>> part = all.subList(from, Math.min(all.size(), from + A_TRANSACTION));
                parts.add(workers.submit(() -> indexPart(part)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("What is stored could not be indexed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The indexing of what is stored was broken off", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void indexPart(List<Map.Entry<Long, String>> part) {
        try {
            transactions.executeWithoutResult(status -> part.forEach(each -> index(each.getKey(), each.getValue())));
        } catch (RuntimeException e) {
            if (part.size() > 1) {
                // One of them, or a client who changed one meanwhile.
                part.forEach(each -> indexPart(List.of(each)));
            } else {
                log.error("Search: {} could not be indexed", part, e);
            }
        }
    }

    private void index(long number, String type) {
        ReindexOutcome outcome = daos.getResourceDao(type)
                .reindex(
                        JpaPid.fromId(number),
                        new ReindexParameters(),
                        Caller.task(TASK).newRequest(),
                        new TransactionDetails());
        if (!outcome.getWarnings().isEmpty()) {
            throw new IllegalStateException(type + " " + number + ": " + String.join("; ", outcome.getWarnings()));
        }
    }
}
