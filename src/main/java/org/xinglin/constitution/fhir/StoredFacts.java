package org.xinglin.constitution.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/**
 * What stands in the store of what was derived from a response, found by the ids that it would have.
 *
 * @param facts the Observations, of whatever instrument and status
 */
record StoredFacts(List<Observation> facts, Optional<CarePlan> plan) {

    static final StoredFacts NONE = new StoredFacts(List.of(), Optional.empty());

    static StoredFacts of(Caller caller, FhirStore store, Instruments instruments, String responseReference) {
        String[] ids = instruments.all().stream()
                .map(scale -> scale.instrument().code())
                .flatMap(instrument -> kinds().map(kind -> FactId.of(responseReference, kind, instrument)))
                .toArray(String[]::new);
        return new StoredFacts(
                store.search(caller, Query.of(Observation.class).where("_id", ids))
                        .items(),
                store.read(caller, CarePlan.class, PlanWriter.id(responseReference)));
    }

    /** Of the assessment and of each determination. */
    static Stream<String> kinds() {
        return Stream.concat(
                Stream.of(FactWriter.ASSESSMENT),
                Arrays.stream(ConstitutionType.values()).map(ConstitutionType::code));
    }
}
