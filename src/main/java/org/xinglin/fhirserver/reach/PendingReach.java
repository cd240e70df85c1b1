package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** What one transaction of a bounded caller writes: looked at as it was when it is changed, and as it is before the commit. */
final class PendingReach implements TransactionSynchronization {

    private final ReachOfRecords records;
    private final Outcomes outcomes;
    private final @Nullable RequestDetails request;
    private final Map<Long, String> written = new LinkedHashMap<>();
    private final Set<Long> created = new HashSet<>();

    PendingReach(ReachOfRecords records, Outcomes outcomes, @Nullable RequestDetails request) {
        this.records = records;
        this.outcomes = outcomes;
        this.request = request;
    }

    /** A record that is seen for a case's sake alone is refused at once. */
    void changed(long number, String type) {
        if (!written.containsKey(number) && !records.mayBeChanged(number)) {
            throw refusal(type);
        }
    }

    void created(long number, String type) {
        created.add(number);
        written(number, type);
    }

    void written(long number, String type) {
        written.put(number, type);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!written.isEmpty()) {
            records.firstBeyond(written.keySet(), created).ifPresent(number -> {
                throw refusal(String.valueOf(written.get(number)));
            });
        }
    }

    private ForbiddenOperationException refusal(String type) {
        return new ForbiddenOperationException(
                "Out of reach",
                outcomes.outcome(
                        Language.of(request), Issue.error("out-of-reach").at(type)));
    }
}
