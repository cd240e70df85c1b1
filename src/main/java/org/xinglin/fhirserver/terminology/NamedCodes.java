package org.xinglin.fhirserver.terminology;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;

/** Codes that a value set names one by one. Its own words for them go before their system's. */
record NamedCodes(KnownSystem system, String language, List<ConceptReferenceComponent> named) implements CodeSet {

    @Override
    public Membership has(String asked, String code) {
        return Membership.of(system.url().equals(asked)
                && named.stream().anyMatch(each -> code.equals(each.getCode()) || isSame(code, each.getCode())));
    }

    private boolean isSame(String code, String other) {
        return system.find(code).filter(concept -> concept.code().equals(other)).isPresent();
    }

    @Override
    public List<Concept> list() {
        return named.stream()
                .filter(each -> each.getCode() != null)
                .map(this::concept)
                .toList();
    }

    private Concept concept(ConceptReferenceComponent reference) {
        Optional<Concept> known = system.find(reference.getCode());
        ConceptDefinitionComponent words = known.map(
                        concept -> concept.definition().copy())
                .orElseGet(() -> new ConceptDefinitionComponent().setCode(reference.getCode()));
        if (known.isEmpty() && reference.hasDisplay()) {
            words.setDisplay(reference.getDisplay());
        } else if (reference.hasDisplay()) {
            words.addDesignation().setValue(reference.getDisplay()).setLanguage(language);
        }
        reference
                .getDesignation()
                .forEach(each -> words.addDesignation()
                        .setLanguage(each.getLanguage())
                        .setUse(each.getUse())
                        .setValue(each.getValue()));
        return new Concept(
                system.url(),
                known.map(Concept::version).orElse(null),
                known.map(Concept::language).orElse(language),
                words);
    }

    /** Named one by one, they are all there are. */
    @Override
    public boolean isPartial() {
        return false;
    }
}
