package org.xinglin.access.fhir.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.access.audit.AuditEntry;
import org.xinglin.access.audit.AuditJournal;
import org.xinglin.access.audit.AuditJournal.Written;
import org.xinglin.fhirserver.ThisTransaction;

/** What one database transaction stores and deletes, written into the audit just before it commits. */
final class PendingAudit implements TransactionSynchronization {

    private final AuditJournal journal;
    private final List<AuditEntry> entries = new ArrayList<>();
    private @Nullable Written written;

    private PendingAudit(AuditJournal journal) {
        this.journal = journal;
    }

    /** Of the transaction that the caller is in. */
    static PendingAudit ofThisTransaction(AuditJournal journal) {
        return ThisTransaction.the(PendingAudit.class, () -> new PendingAudit(journal));
    }

    void add(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!entries.isEmpty()) {
            written = journal.writeInTransaction(entries);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (written == null) {
            return;
        }
        journal.ended(written, status);
        if (status == STATUS_COMMITTED) {
            AuditedRequest.current().ifPresent(request -> request.committed(entries));
        }
    }
}
