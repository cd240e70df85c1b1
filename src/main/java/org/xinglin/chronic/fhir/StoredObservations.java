package org.xinglin.chronic.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.kernel.Canonical;

/**
 * The Observations of a resident that bear upon the two diseases, all of them, however many: readings, and what was concluded
 * from them, withdrawn or not.
 */
final class StoredObservations {

    private static final String SIGNS = Canonical.codeSystem(ReadingMapper.SIGNS);

    private final FhirStore store;
    private final String codes;
    private final Digest<Observation, ReadingFacts> digest;

    /** @param remembered of how many readings it is remembered what they say */
    StoredObservations(FhirStore store, ReadingCodes codes, RuleBook rules, ReadingMapper readings, long remembered) {
        this.store = store;
        this.codes = Stream.concat(
                        Stream.concat(codes.pressure().loinc().stream(), codes.otherCodes().stream())
                                .map(each -> ReadingCodes.LOINC + "|" + each),
                        rules.signs().stream().map(each -> SIGNS + "|" + each))
                .collect(Collectors.joining(","));
        this.digest = new Digest<>(readings::facts, remembered);
    }

    /** What all readings say, of whatever time. */
    ReadingFacts readings(String patientId) {
        return ReadingFacts.together(
                store.digest(Observation.class, "patient=Patient/" + patientId + "&code=" + codes, digest));
    }

    /** By id. */
    Map<String, Observation> conclusions(String patientId) {
        List<Observation> found =
                store.search(Observation.class, "patient=Patient/" + patientId + "&code=" + Conclusion.anyCode());
        return found.stream()
                .collect(Collectors.toMap(
                        fact -> fact.getIdElement().getIdPart(), fact -> fact, (one, same) -> one, LinkedHashMap::new));
    }
}
