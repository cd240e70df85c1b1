package org.xinglin.fhirserver.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.ElementPlace;

/** Records whose type has kinds by a code, and that have none of these codes, nor one that says plainly what else they are. */
final class KindLacks implements Recognition {

    private final ImpliedProfiles profiles;
    private final ConceptLack lack;
    private final CompletedElements elements;
    private final List<String> demanded;

    KindLacks(ImpliedProfiles profiles, ConceptLack lack, CompletedElements elements, List<String> demanded) {
        this.profiles = profiles;
        this.lack = lack;
        this.elements = elements;
        this.demanded = demanded;
    }

    @Override
    public List<Unrecognised> of(Resource record) {
        Map<String, KindCodes> kinds = profiles.byCode().of(record.fhirType());
        if (kinds.isEmpty() || profiles.ofCodes(record).isPresent()) {
            return List.of();
        }
        List<Unrecognised> lacks = new ArrayList<>();
        kinds.forEach((element, codes) -> addLacks(record.fhirType() + "." + element, codes, record, lacks));
        // Beside a code that is no other's, a category may be in any words.
        lacks.removeIf(each ->
                kinds.size() > 1 && !each.path().endsWith("." + KindElements.CODE) && each.suggestion() == null);
        return lacks;
    }

    private void addLacks(String path, KindCodes codes, Resource record, List<Unrecognised> lacks) {
        List<ElementPlace> concepts = concepts(path, record);
        if (concepts.isEmpty()
                && demanded.contains(path)
                && !isClear(concepts(record.fhirType() + "." + KindElements.CODE, record))) {
            lacks.add(new Unrecognised(path, null, null, null, "missing", null, "", codes.allowed()));
        }
        if (!isClear(concepts)) {
            Vocabulary vocabulary = elements.vocabulary(path);
            concepts.forEach(place -> lack.of(
                            (CodeableConcept) place.element(), place.path(), vocabulary, codes::also, codes.allowed())
                    .ifPresent(lacks::add));
        }
    }

    /** Without empty ones, which the library makes for whoever asks for an element that is not there. */
    private static List<ElementPlace> concepts(String path, Resource record) {
        return ElementPlace.at(path, record).stream()
                .filter(place -> place.element() instanceof CodeableConcept concept && !concept.isEmpty())
                .toList();
    }

    private boolean isClear(List<ElementPlace> concepts) {
        return concepts.stream().anyMatch(place -> lack.isClear((CodeableConcept) place.element()));
    }
}
