package org.xinglin.sandbox.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** A store in memory, which can be told to refuse. */
public final class Shelf implements CountyStore {

    final List<Bundle> transactions = new ArrayList<>();
    final Map<String, Resource> resources = new HashMap<>();
    private int refuseAfter = Integer.MAX_VALUE;

    @Override
    public synchronized void put(Bundle transaction) {
        if (transactions.size() >= refuseAfter) {
            throw new LoadingFailed("refused");
        }
        transactions.add(transaction);
        transaction.getEntry().forEach(entry -> resources.put(entry.getRequest().getUrl(), entry.getResource()));
    }

    @Override
    public synchronized Optional<CountyMark> mark() {
        return Optional.ofNullable((Basic) resources.get("Basic/" + CountyMark.ID))
                .map(CountyMark::of);
    }

    @Override
    public synchronized boolean holds(String patientId) {
        return resources.containsKey("Patient/" + patientId);
    }

    @Override
    public synchronized boolean holdsResidents() {
        return resources.values().stream().anyMatch(Patient.class::isInstance);
    }

    /** After so many transactions. */
    public synchronized void refuseAfter(int transactions) {
        refuseAfter = transactions;
    }

    public void add(Resource resource) {
        put(CountyResources.transaction(List.of(resource)));
    }

    /** How many are of a type. */
    public synchronized long count(String type) {
        return resources.values().stream()
                .filter(resource -> resource.fhirType().equals(type))
                .count();
    }
}
