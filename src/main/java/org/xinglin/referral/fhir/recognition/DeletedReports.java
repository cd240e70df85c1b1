package org.xinglin.referral.fhir.recognition;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.ResourceChanged;

/** What an order says that could have been used, and is deleted, it says no longer: a reference would lead nowhere. */
final class DeletedReports implements ChangeListener {

    private static final String NAME = "recognition-deletion";
    private static final Caller CALLER = Caller.task(NAME);

    private final FhirStore store;

    DeletedReports(FhirStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of("DiagnosticReport");
    }

    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        return after == null;
    }

    @Override
    public void on(ResourceChanged change) {
        String resident = change.patient();
        if (resident == null) {
            return;
        }
        String report = change.reference();
        List<ServiceRequest> naming = store
                .search(
                        CALLER,
                        Query.of(ServiceRequest.class)
                                .about(resident)
                                .where("category", OrderCheck.ORDERS.toArray(Coding[]::new)))
                .stream()
                .filter(order -> RecognisableHook.names(order, report))
                .map(ServiceRequest::copy)
                .toList();
        if (!naming.isEmpty()) {
            naming.forEach(order -> {
                order.getExtension()
                        .removeIf(each -> RecognisableHook.RECOGNISABLE.equals(each.getUrl())
                                && each.getValue() instanceof Reference named
                                && report.equals(named.getReference()));
                Derived.mark(order);
            });
            store.transact(CALLER, Transactions.of(naming));
        }
    }
}
