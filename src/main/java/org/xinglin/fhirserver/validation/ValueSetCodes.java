package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** The codes of a value set, where they are few enough to be read in an answer. */
final class ValueSetCodes {

    private static final int FEW = 10;

    private final IValidationSupport definitions;

    ValueSetCodes(IValidationSupport definitions) {
        this.definitions = definitions;
    }

    /** The codes in the set's order; none where they are many, or not to be told from its definition alone. */
    List<String> few(String url) {
        if (!(definitions.fetchValueSet(url) instanceof ValueSet set)
                || set.getCompose().hasExclude()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        for (ConceptSetComponent include : set.getCompose().getInclude()) {
            List<String> included = codes(include);
            if (included.isEmpty() || codes.size() + included.size() > FEW) {
                return List.of();
            }
            codes.addAll(included);
        }
        return codes;
    }

    private List<String> codes(ConceptSetComponent include) {
        if (include.hasFilter() || include.hasValueSet()) {
            return List.of();
        }
        if (include.hasConcept()) {
            return include.getConcept().stream()
                    .map(ValueSet.ConceptReferenceComponent::getCode)
                    .toList();
        }
        return definitions.fetchCodeSystem(include.getSystem()) instanceof CodeSystem system
                        && system.getConcept().stream().noneMatch(CodeSystem.ConceptDefinitionComponent::hasConcept)
                ? system.getConcept().stream()
                        .map(CodeSystem.ConceptDefinitionComponent::getCode)
                        .toList()
                : List.of();
    }
}
