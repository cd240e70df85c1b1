package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.chronic.domain.Plausibility;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;

/**
 * The Observations of a resident that bear upon the two diseases, all of them, however many: readings, and what was concluded
 * from them, withdrawn or not.
 */
final class StoredObservations {

    private static final String SIGNS = Canonical.codeSystem(ReadingMapper.SIGNS);

    private final FhirStore store;
    private final Plausibility plausibility;
    private final Coding[] codes;
    private final Digest<Observation, ReadingFacts> digest;

    /** @param remembered of how many readings it is remembered what they say */
    StoredObservations(FhirStore store, ReadingCodes codes, RuleBook rules, ReadingMapper readings, long remembered) {
        this.store = store;
        this.plausibility = rules.plausibility();
        this.codes = Stream.concat(
                        codes.codings().stream(), rules.signs().stream().map(each -> new Coding(SIGNS, each, null)))
                .toArray(Coding[]::new);
        this.digest = new Digest<>(readings::facts, remembered);
    }

    /** What all readings say, of whatever time. */
    ReadingFacts readings(Caller caller, String patientId) {
        return ReadingFacts.together(store.digest(
                        caller, Query.of(Observation.class).about(patientId).where("code", codes), digest))
                .joined(plausibility);
    }

    List<Observation> conclusions(String patientId) {
        return store.search(
                        ResidentStatusListener.CALLER,
                        Query.of(Observation.class).about(patientId).where("code", Conclusion.codings()))
                .items();
    }
}
