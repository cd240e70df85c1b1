package org.xinglin.sandbox.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Optional;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** The store of this process. */
public final class OwnStore implements CountyStore {

    private static final Caller SANDBOX = Caller.task("sandbox");

    private final FhirStore store;

    public OwnStore(FhirStore store) {
        this.store = store;
    }

    @Override
    public void put(Bundle transaction) {
        try {
            store.transact(SANDBOX, transaction);
        } catch (BaseServerResponseException e) {
            throw new LoadingFailed(
                    e.getOperationOutcome() instanceof OperationOutcome outcome
                            ? OutcomeText.of(outcome)
                            : String.valueOf(e.getMessage()),
                    e);
        }
    }

    @Override
    public Optional<CountyMark> mark() {
        return store.read(SANDBOX, Basic.class, CountyMark.ID).map(CountyMark::of);
    }

    @Override
    public boolean holds(String patientId) {
        return store.read(SANDBOX, Patient.class, patientId).isPresent();
    }

    @Override
    public boolean holdsResidents() {
        return !store.search(SANDBOX, Query.of(Patient.class).atMost(1)).items().isEmpty();
    }
}
