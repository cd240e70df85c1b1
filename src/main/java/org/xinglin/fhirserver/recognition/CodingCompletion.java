package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.ElementPlace;
import org.xinglin.fhirserver.RecordCompletion;

/**
 * Adds to the concepts of a record what else they are, so that profiles, searches and rules work with the codes that they know
 * (ADR 29). What was sent stands first, and is not touched.
 */
final class CodingCompletion implements RecordCompletion {

    private final CompletedElements elements;
    private final Meanings meanings;
    private final Shapes shapes;

    CodingCompletion(CompletedElements elements, Meanings meanings, Shapes shapes) {
        this.elements = elements;
        this.meanings = meanings;
        this.shapes = shapes;
    }

    @Override
    public void complete(Resource record) {
        String type = record.fhirType();
        for (String path : elements.of(type)) {
            List<Coding> byShape = path.equals(type + "." + KindElements.CODE) ? shapes.of(record) : List.of();
            for (ElementPlace place : ElementPlace.at(path, record)) {
                if (place.element() instanceof CodeableConcept concept) {
                    new ConceptCompletion(concept).complete(sent -> meanings.of(sent, elements.vocabulary(path)), byShape);
                }
            }
        }
    }
}
