package org.xinglin.fhirserver.localcode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.springframework.stereotype.Component;

/** Reads from a ConceptMap what senders' codes mean: of an active one, and what is certain without a condition. */
@Component
final class MapReader {

    private static final Set<ConceptMapEquivalence> THE_SAME =
            EnumSet.of(ConceptMapEquivalence.EQUAL, ConceptMapEquivalence.EQUIVALENT);

    private final MappedSystems systems;

    MapReader(MappedSystems systems) {
        this.systems = systems;
    }

    List<Meaning> meanings(ConceptMap map) {
        List<Meaning> meanings = new ArrayList<>();
        if (map.getStatus() != PublicationStatus.ACTIVE) {
            return meanings;
        }
        for (int group = 0; group < map.getGroup().size(); group++) {
            ConceptMapGroupComponent each = map.getGroup().get(group);
            Optional<String> target = systems.target(each);
            if (target.isPresent()) {
                for (int element = 0; element < each.getElement().size(); element++) {
                    String place = "ConceptMap.group[" + group + "].element[" + element + "]";
                    addMeanings(each, target.get(), each.getElement().get(element), place, meanings);
                }
            }
        }
        return meanings;
    }

    private static void addMeanings(
            ConceptMapGroupComponent group,
            String system,
            SourceElementComponent element,
            String place,
            List<Meaning> meanings) {
        if (element.getCode() == null) {
            return;
        }
        LocalCode code = new LocalCode(group.getSource(), element.getCode());
        for (int i = 0; i < element.getTarget().size(); i++) {
            TargetElementComponent target = element.getTarget().get(i);
            if (target.getCode() != null && THE_SAME.contains(target.getEquivalence()) && !target.hasDependsOn()) {
                meanings.add(
                        new Meaning(code, system, target.getCode(), target.getDisplay(), place + ".target[" + i + "]"));
            }
        }
    }
}
