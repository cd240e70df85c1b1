package org.xinglin.fhirserver.terminology;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/** What a value set has that comes as an expansion alone. */
record ExpandedCodes(List<ValueSetExpansionContainsComponent> contained) implements CodeSet {

    @Override
    public Membership has(String system, String code) {
        return Membership.of(
                flat(contained).anyMatch(each -> system.equals(each.getSystem()) && code.equals(each.getCode())));
    }

    @Override
    public List<Concept> list() {
        return flat(contained)
                .filter(each -> each.getCode() != null && each.getSystem() != null)
                .map(each -> new Concept(
                        each.getSystem(),
                        each.getVersion(),
                        "en",
                        new ConceptDefinitionComponent().setCode(each.getCode()).setDisplay(each.getDisplay())))
                .toList();
    }

    @Override
    public boolean isPartial() {
        return false;
    }

    private static Stream<ValueSetExpansionContainsComponent> flat(List<ValueSetExpansionContainsComponent> some) {
        return some.stream().flatMap(each -> Stream.concat(Stream.of(each), flat(each.getContains())));
    }
}
