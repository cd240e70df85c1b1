package org.xinglin.fhirserver.warning;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.ThisTransaction;
import org.xinglin.fhirserver.refusal.Issue;

/** The warnings of one database transaction: told when it has committed, forgotten with it when it has not. */
final class PendingWarnings implements TransactionSynchronization {

    private final ServletRequestDetails http;
    private final List<Warned> warned = new ArrayList<>();

    private PendingWarnings(ServletRequestDetails http) {
        this.http = http;
    }

    /** Those of the transaction that the caller is in. */
    static PendingWarnings ofThisTransaction(ServletRequestDetails http) {
        return ThisTransaction.the(PendingWarnings.class, () -> new PendingWarnings(http));
    }

    void add(Warned record) {
        warned.add(record);
    }

    List<Issue> issues() {
        return warned.stream().flatMap(each -> each.issues().stream()).toList();
    }

    @Override
    public void afterCommit() {
        WarnedRequest.tell(http, warned);
    }
}
