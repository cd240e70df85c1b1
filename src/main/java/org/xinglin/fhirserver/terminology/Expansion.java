package org.xinglin.fhirserver.terminology;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/** The answer to {@code $expand}: a value set with its codes, or a page of them. */
record Expansion(ValueSet set, CodeSet codes, ExpansionRequest asked) {

    /** Of FHIR R4: there are more codes than can be listed. */
    private static final String UNCLOSED = "http://hl7.org/fhir/StructureDefinition/valueset-unclosed";

    /** @throws TerminologyRefusal if its codes cannot be listed, or are too many without a count */
    ValueSet at(Instant moment) {
        boolean inUseOnly =
                Boolean.FALSE.equals(set.getCompose().getInactiveElement().getValue());
        List<Concept> found = codes.list().stream()
                .filter(asked::wants)
                .filter(concept -> !inUseOnly || !concept.isInactive())
                .toList();
        if (asked.count() < 0 && found.size() - asked.offset() > ExpansionRequest.MOST) {
            throw TerminologyRefusal.tooCostly(
                    Integer.toString(found.size()), "count, offset; ≤ " + ExpansionRequest.MOST);
        }
        ValueSet answer = set.copy();
        answer.setText(null);
        answer.setCompose(null);
        ValueSetExpansionComponent expansion = answer.setExpansion(new ValueSetExpansionComponent())
                .getExpansion()
                .setIdentifier("urn:uuid:" + UUID.randomUUID())
                .setTimestamp(Date.from(moment))
                .setTotal(found.size())
                .setOffset(asked.offset());
        if (codes.isPartial()) {
            expansion.addExtension(UNCLOSED, new BooleanType(true));
        }
        parameters(expansion);
        found.stream()
                .skip(asked.offset())
                .limit(asked.count() < 0 ? Long.MAX_VALUE : asked.count())
                .forEach(concept -> expansion.addContains(told(concept)));
        return answer;
    }

    private void parameters(ValueSetExpansionComponent expansion) {
        said(expansion, "displayLanguage", new CodeType(asked.language()));
        if (!asked.filter().isBlank()) {
            said(expansion, "filter", new StringType(asked.filter()));
        }
        if (asked.count() >= 0) {
            said(expansion, "count", new IntegerType(asked.count()));
        }
        if (asked.activeOnly()) {
            said(expansion, "activeOnly", new BooleanType(true));
        }
    }

    private static void said(ValueSetExpansionComponent expansion, String name, Type value) {
        expansion.addParameter().setName(name).setValue(value);
    }

    private ValueSetExpansionContainsComponent told(Concept concept) {
        ValueSetExpansionContainsComponent told = new ValueSetExpansionContainsComponent();
        told.setSystem(concept.system()).setVersion(concept.version()).setCode(concept.code());
        told.setDisplay(concept.display(asked.language()));
        if (concept.isAbstract()) {
            told.setAbstract(true);
        }
        if (concept.isInactive()) {
            told.setInactive(true);
        }
        if (asked.withDesignations()) {
            concept.definition()
                    .getDesignation()
                    .forEach(word -> told.addDesignation()
                            .setLanguage(word.getLanguage())
                            .setUse(word.getUse())
                            .setValue(word.getValue()));
        }
        return told;
    }
}
