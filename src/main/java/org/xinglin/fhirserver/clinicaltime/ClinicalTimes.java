package org.xinglin.fhirserver.clinicaltime;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.ElementPlace;
import org.xinglin.fhirserver.refusal.DataFile;

/** Which elements say when something was: {@code time/clinical-times.yaml}. */
final class ClinicalTimes {

    private static final String FILE = "/time/clinical-times.yaml";

    private final Duration tolerance;
    private final Withdrawn withdrawn;
    private final Map<String, List<ClinicalTime>> byType;

    /**
     * The file.
     *
     * @param status how far it was verified
     * @param tolerance by how much a time may lie ahead, ISO 8601
     */
    record Listed(
            String version,
            String status,
            String source,
            String tolerance,
            Withdrawn withdrawn,
            List<ClinicalTime> times) {}

    /** @param elements of which one has the code when a record is withdrawn */
    record Withdrawn(List<String> elements, String code) {}

    /**
     * @param except statuses of records that plan it
     * @param only the only statuses of records that have it behind them; all, if it is absent
     */
    record ClinicalTime(
            String path,
            @Nullable List<String> except,
            @Nullable List<String> only) {

        String type() {
            return path.substring(0, path.indexOf('.'));
        }

        private boolean isMeant(@Nullable String recordStatus) {
            return (except == null || recordStatus == null || !except.contains(recordStatus))
                    && (only == null || (recordStatus != null && only.contains(recordStatus)));
        }
    }

    ClinicalTimes(Listed list) {
        tolerance = Duration.parse(list.tolerance());
        withdrawn = list.withdrawn();
        byType = list.times().stream().collect(Collectors.groupingBy(ClinicalTime::type));
    }

    /** @throws java.io.UncheckedIOException if the list is missing or malformed */
    static ClinicalTimes load() {
        return new ClinicalTimes(DataFile.read(FILE, new TypeReference<Listed>() {}));
    }

    Duration tolerance() {
        return tolerance;
    }

    /** The elements that are listed, each with its type. */
    List<String> paths() {
        return byType.values().stream()
                .flatMap(List::stream)
                .map(ClinicalTime::path)
                .toList();
    }

    /** The times of a record that say when something was, each a date, dateTime or instant; none of one that is withdrawn. */
    List<ElementPlace> in(Resource record) {
        List<ClinicalTime> listed = byType.getOrDefault(record.fhirType(), List.of());
        if (listed.isEmpty() || isWithdrawn(record)) {
            return List.of();
        }
        String status = ElementPlace.at(record.fhirType() + ".status", record).stream()
                .map(place -> place.element().primitiveValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<ElementPlace> found = new ArrayList<>();
        for (ClinicalTime time : listed) {
            if (time.isMeant(status)) {
                ElementPlace.at(time.path(), record).forEach(place -> addMoments(place, found));
            }
        }
        return found;
    }

    /** Other types of a choice, such as an age or a range, say no time of their own. */
    private static void addMoments(ElementPlace place, List<ElementPlace> found) {
        Base element = place.element();
        if (element instanceof BaseDateTimeType) {
            found.add(place);
            return;
        }
        List<String> below = switch (element.fhirType()) {
            case "Period" -> List.of("start");
            case "Timing" -> List.of("event", "repeat.bounds");
            default -> List.of();
        };
        for (String path : below) {
            for (ElementPlace each : place.below(path)) {
                addMoments(each, found);
            }
        }
    }

    private boolean isWithdrawn(Resource record) {
        return withdrawn.elements().stream()
                .flatMap(name -> ElementPlace.at(record.fhirType() + "." + name, record).stream())
                .anyMatch(place -> isCode(place.element()));
    }

    private boolean isCode(Base element) {
        return element instanceof CodeableConcept concept
                ? concept.getCoding().stream()
                        .anyMatch(coding -> withdrawn.code().equals(coding.getCode()))
                : withdrawn.code().equals(element.primitiveValue());
    }
}
