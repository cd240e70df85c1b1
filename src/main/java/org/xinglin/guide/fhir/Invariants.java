package org.xinglin.guide.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.xinglin.fhirserver.refusal.Bilingual;
import org.xinglin.fhirserver.refusal.Language;

/** The invariants that a profile of ours adds. */
final class Invariants {

    private Invariants() {}

    /** One of them, with the element it stands at. */
    record Row(String key, String severity, String where, String text, String expression) {}

    static List<Row> of(StructureDefinition profile, Language language) {
        List<Row> rows = new ArrayList<>();
        for (ElementDefinition element : profile.getDifferential().getElement()) {
            for (ElementDefinitionConstraintComponent constraint : element.getConstraint()) {
                rows.add(new Row(
                        constraint.getKey(),
                        constraint.getSeverity().toCode(),
                        element.getId(),
                        Bilingual.in(language, Objects.requireNonNullElse(constraint.getHuman(), "")),
                        Objects.requireNonNullElse(constraint.getExpression(), "")));
            }
        }
        return rows;
    }
}
