package org.xinglin.chronic.fhir;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.Canonical;
import org.xinglin.fhirserver.FhirStore;

/**
 * The Observations of a resident that bear upon the two diseases: readings that count, of pressures and of all others the
 * latest five hundred, and what was concluded from them, withdrawn or not. Where they are few, one search finds them all.
 */
final class StoredObservations {

    private static final int MOST = 500;
    private static final String LATEST = "&_sort=-date&_count=" + MOST;
    private static final String VALID = "&status=final,amended,corrected";
    private static final Set<ObservationStatus> COUNTS =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);
    private static final String SIGNS = Canonical.codeSystem(ReadingMapper.SIGNS);

    private final FhirStore store;
    private final String pressures;
    private final String others;

    StoredObservations(FhirStore store, ReadingCodes codes, RuleBook rules) {
        this.store = store;
        this.pressures = loinc(codes.pressure().loinc()).collect(Collectors.joining(","));
        this.others = Stream.concat(
                        loinc(codes.otherCodes()), rules.signs().stream().map(each -> SIGNS + "|" + each))
                .collect(Collectors.joining(","));
    }

    private static Stream<String> loinc(List<String> codes) {
        return codes.stream().map(each -> ReadingCodes.LOINC + "|" + each);
    }

    /** @param conclusions by id */
    record Found(List<Observation> readings, Map<String, Observation> conclusions) {}

    Found all(String patientId) {
        List<Observation> all = find(patientId, pressures + "," + others + "," + Conclusion.anyCode(), "");
        if (all.size() == MOST) {
            return new Found(readingsByKind(patientId), conclusions(patientId));
        }
        Map<Boolean, List<Observation>> concluded = all.stream()
                .collect(Collectors.partitioningBy(found -> Conclusion.of(found).isPresent()));
        return new Found(
                concluded.getOrDefault(false, List.of()).stream()
                        .filter(reading -> COUNTS.contains(reading.getStatus()))
                        .toList(),
                byId(concluded.getOrDefault(true, List.of())));
    }

    List<Observation> readings(String patientId) {
        List<Observation> all = find(patientId, pressures + "," + others, VALID);
        return all.size() < MOST ? all : readingsByKind(patientId);
    }

    private List<Observation> readingsByKind(String patientId) {
        return Stream.of(pressures, others)
                .flatMap(codes -> find(patientId, codes, VALID).stream())
                .toList();
    }

    /** By id. */
    Map<String, Observation> conclusions(String patientId) {
        return byId(find(patientId, Conclusion.anyCode(), ""));
    }

    private static Map<String, Observation> byId(List<Observation> found) {
        return found.stream()
                .collect(Collectors.toMap(
                        fact -> fact.getIdElement().getIdPart(), fact -> fact, (one, same) -> one, LinkedHashMap::new));
    }

    private List<Observation> find(String patientId, String codes, String status) {
        return store.search(Observation.class, "patient=Patient/" + patientId + "&code=" + codes + status + LATEST);
    }
}
