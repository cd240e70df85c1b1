package org.xinglin.constitution.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** What stands in the store of what was derived from a response, found by the ids that it would have. */
final class StoredFacts {

    private final FhirStore store;
    private final List<String> instrumentCodes;

    StoredFacts(FhirStore store, Instruments instruments) {
        this.store = store;
        this.instrumentCodes = instruments.all().stream()
                .map(scale -> scale.instrument().code())
                .toList();
    }

    /** The Observations by their ids, of whatever instrument and status. */
    Map<String, Observation> observations(Caller caller, String responseReference) {
        List<String> ids = new ArrayList<>();
        for (String instrument : instrumentCodes) {
            kinds().forEach(kind -> ids.add(FactId.of(responseReference, kind, instrument)));
        }
        return store.search(caller, Query.of(Observation.class).where("_id", ids.toArray(String[]::new))).stream()
                .collect(Collectors.toMap(
                        fact -> fact.getIdElement().getIdPart(), fact -> fact, (one, same) -> one, LinkedHashMap::new));
    }

    private static Stream<String> kinds() {
        return Stream.concat(
                Stream.of(FactWriter.ASSESSMENT),
                Arrays.stream(ConstitutionType.values()).map(ConstitutionType::code));
    }

    Optional<CarePlan> plan(Caller caller, String responseReference) {
        return store.read(caller, CarePlan.class, PlanWriter.id(responseReference));
    }
}
