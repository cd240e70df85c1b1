package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.ElementPlace;

/** Records that their components tell: one of each makes a pressure, whatever its code. */
final class Shapes {

    private final List<RecognitionRules.Shape> shapes;

    Shapes(List<RecognitionRules.Shape> shapes) {
        this.shapes = shapes;
    }

    /** The codings that a record has by its components. */
    List<Coding> of(Resource record) {
        return shapes.stream()
                .filter(shape -> RecognitionRules.type(shape.path()).equals(record.fhirType()))
                .filter(shape -> isOf(shape, record))
                .map(shape -> AddedCoding.marked(new Coding(shape.system(), shape.code(), null), shape.profile()))
                .toList();
    }

    private static boolean isOf(RecognitionRules.Shape shape, Resource record) {
        List<ElementPlace> concepts = ElementPlace.at(shape.path(), record);
        return concepts.size() >= shape.components().size()
                && shape.components().stream()
                        .map(code -> new CodeInSystem(shape.system(), code))
                        .allMatch(component -> concepts.stream()
                                        .filter(place -> has((CodeableConcept) place.element(), component))
                                        .count()
                                == 1);
    }

    private static boolean has(CodeableConcept concept, CodeInSystem code) {
        return concept.getCoding().stream().anyMatch(coding -> code.equals(CodeInSystem.of(coding)));
    }
}
