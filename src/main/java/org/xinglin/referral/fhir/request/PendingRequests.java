package org.xinglin.referral.fhir.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ThisTransaction;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * The requests that one transaction opens and ends. It is settled just before the commit, so that what ends in a transaction
 * makes room for what it opens, and the locks are short.
 */
final class PendingRequests implements TransactionSynchronization {

    private final OpenRequestTable table;
    private final Outcomes outcomes;
    private final Caller caller;
    private final Map<String, Set<UUID>> keys = new LinkedHashMap<>();

    private PendingRequests(OpenRequestTable table, Outcomes outcomes, Caller caller) {
        this.table = table;
        this.outcomes = outcomes;
        this.caller = caller;
    }

    /** Those of the database transaction that the caller is in. */
    static PendingRequests ofThisTransaction(OpenRequestTable table, Outcomes outcomes, Caller caller) {
        return ThisTransaction.the(PendingRequests.class, () -> new PendingRequests(table, outcomes, caller));
    }

    /**
     * Notes what a request holds from now on.
     *
     * @param request its id
     * @param held the keys of what is open; none where it has ended
     */
    void hold(String request, Set<UUID> held) {
        keys.put(request, held);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        Map<UUID, String> wanted = new HashMap<>();
        keys.forEach((request, held) -> held.forEach(key -> {
            String other = wanted.put(key, request);
            if (other != null) {
                throw refusal(request, other);
            }
        }));
        if (!keys.isEmpty()) {
            table.close(keys.keySet(), wanted.keySet());
        }
        if (!wanted.isEmpty()) {
            table.open(wanted).ifPresent(open -> {
                throw refusal(Objects.requireNonNull(wanted.get(open.key())), open.request());
            });
        }
    }

    private RequestOpenException refusal(String request, String open) {
        Issue issue = Issue.error("request-open")
                .at("ServiceRequest")
                .found("ServiceRequest/" + request + " → ServiceRequest/" + open);
        return new RequestOpenException(outcomes.outcome(caller.language(), issue));
    }
}
