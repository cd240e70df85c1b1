package org.xinglin.fhirserver.finding;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.ThisTransaction;
import org.xinglin.fhirserver.conformance.ReleaseStore;
import org.xinglin.fhirserver.finding.FindingTable.Found;
import org.xinglin.fhirserver.recognition.Recognition;

/** Notes with the transaction that stores a record what of it is not understood. */
@Component
@Interceptor
final class FindingHook implements FhirHook {

    private final Recognition recognition;
    private final FindingTable table;

    FindingHook(Recognition recognition, FindingTable table) {
        this.recognition = recognition;
        this.table = table;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        List<Found> found = found((Resource) resource, request);
        if (!found.isEmpty()) {
            pending().note(number(resource), found);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        pending().noteInstead(number(resource), found((Resource) resource, request));
    }

    /** Before storage: the later hook is, for some deletions, called while the transaction is closing already. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        pending().noteInstead(number(resource), List.of());
    }

    private List<Found> found(Resource record, @Nullable RequestDetails request) {
        if (Caller.of(request).is(ReleaseStore.LOADING)) {
            return List.of();
        }
        return recognition.of(record).stream()
                .map(each -> new Found(
                        number(record),
                        record.fhirType(),
                        each,
                        FirstPerformer.of(record).orElse(null)))
                .toList();
    }

    private PendingFindings pending() {
        return ThisTransaction.the(PendingFindings.class, () -> new PendingFindings(table));
    }

    private static long number(IBaseResource resource) {
        return ((JpaPid) IDao.RESOURCE_PID.get((IAnyResource) resource)).getId();
    }
}
