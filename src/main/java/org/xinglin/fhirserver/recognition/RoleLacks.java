package org.xinglin.fhirserver.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.ElementPlace;
import org.xinglin.fhirserver.Release;

/**
 * Elements by whose codes rules and lists go, though they do not say of which kind a record is: what an organisation is in the
 * network, as what somebody works. Beside a code that is clear, others may be in any words.
 */
final class RoleLacks implements Recognition {

    private final ConceptLack lack;
    private final CompletedElements elements;
    private final Map<String, String> allowed = new LinkedHashMap<>();

    RoleLacks(Release release, List<CompletedConcept> completed, ConceptLack lack, CompletedElements elements) {
        this.lack = lack;
        this.elements = elements;
        completed.stream()
                .filter(CompletedConcept::told)
                .forEach(concept -> allowed.put(concept.path(), codes(release, concept.lookedThrough())));
    }

    private static String codes(Release release, List<String> systems) {
        return release.all(CodeSystem.class).stream()
                .filter(system -> systems.contains(system.getUrl()))
                .map(system -> system.getUrl() + "|"
                        + system.getConcept().stream()
                                .map(CodeSystem.ConceptDefinitionComponent::getCode)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    @Override
    public List<Unrecognised> of(Resource record) {
        List<Unrecognised> lacks = new ArrayList<>();
        allowed.forEach((path, codes) -> {
            if (RecognitionRules.type(path).equals(record.fhirType())) {
                beside(path, record).values().forEach(concepts -> addLacks(path, codes, concepts, lacks));
            }
        });
        return lacks;
    }

    /** By the element that they stand in: each member of a team has roles of their own. */
    private static Map<String, List<ElementPlace>> beside(String path, Resource record) {
        return ElementPlace.at(path, record).stream()
                .filter(place -> place.element() instanceof CodeableConcept)
                .collect(Collectors.groupingBy(
                        place -> place.path().substring(0, place.path().lastIndexOf('.')),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void addLacks(String path, String codes, List<ElementPlace> concepts, List<Unrecognised> lacks) {
        if (concepts.stream().noneMatch(place -> lack.isClear((CodeableConcept) place.element()))) {
            concepts.forEach(place -> lack.of(
                            (CodeableConcept) place.element(),
                            place.path(),
                            elements.vocabulary(path),
                            code -> "",
                            codes)
                    .ifPresent(lacks::add));
        }
    }
}
