package org.xinglin.chronic.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.fhirserver.FhirStore;

/** What stands in the store of what was concluded about a resident, withdrawn or not. */
final class StoredConclusions {

    private static final String MOST = "&_count=500";

    private final FhirStore store;

    StoredConclusions(FhirStore store) {
        this.store = store;
    }

    /** By id. */
    Map<String, Observation> of(String patientId) {
        return store
                .search(Observation.class, "patient=Patient/" + patientId + "&code=" + Conclusion.anyCode() + MOST)
                .stream()
                .collect(Collectors.toMap(
                        fact -> fact.getIdElement().getIdPart(), fact -> fact, (one, same) -> one, LinkedHashMap::new));
    }
}
