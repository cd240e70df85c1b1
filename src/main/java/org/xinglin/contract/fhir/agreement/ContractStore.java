package org.xinglin.contract.fhir.agreement;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;

/** Stores what an operation has written, and says what is stored. */
@Component
final class ContractStore {

    private final FhirStore store;
    private final ContractConsents consents;

    ContractStore(FhirStore store, ContractConsents consents) {
        this.store = store;
        this.consents = consents;
    }

    /** Stores resources in the transaction that the caller is in. */
    Bundle store(Caller caller, List<? extends Resource> written) {
        List<IdType> addresses = written.stream()
                .map(each -> new IdType(each.fhirType(), each.getIdElement().getIdPart()))
                .toList();
        store.transact(caller, Transactions.of(written));
        return bundle(addresses.stream().map(id -> read(caller, id)).toList());
    }

    private Resource read(Caller caller, IdType id) {
        return switch (id.getResourceType()) {
            case "CarePlan" -> present(caller, CarePlan.class, id);
            case "Consent" -> present(caller, Consent.class, id);
            default -> present(caller, Patient.class, id);
        };
    }

    private <T extends Resource> T present(Caller caller, Class<T> type, IdType id) {
        return store.read(caller, type, id.getIdPart())
                .orElseThrow(() -> new IllegalStateException(id.getValue() + " was stored just now"));
    }

    CarePlan plan(Caller caller, String id) {
        return present(caller, CarePlan.class, new IdType("CarePlan", id));
    }

    /** A contract that was stored before, with its consent. */
    Bundle bundle(Caller caller, String plan) {
        CarePlan stored = plan(caller, plan);
        List<Resource> parts = new ArrayList<>();
        consents.named(caller, stored).ifPresent(parts::add);
        parts.add(stored);
        return bundle(parts);
    }

    private static Bundle bundle(List<? extends Resource> parts) {
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        parts.forEach(each -> bundle.addEntry().setResource(each));
        return bundle;
    }
}
