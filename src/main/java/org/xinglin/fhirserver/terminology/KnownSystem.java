package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.jspecify.annotations.Nullable;

/**
 * A code system as far as it is known here: by its definition, by rules in place of a list (units, languages), or by its
 * address alone.
 */
record KnownSystem(String url, Optional<Codes> codes, Definitions definitions) {

    /** @param canonical its URL, which may end with {@code |version} */
    static KnownSystem of(String canonical, Definitions definitions) {
        return new KnownSystem(
                canonical.split("\\|", 2)[0],
                definitions.codeSystem(canonical).map(Codes::new).filter(Codes::hasCodes),
                definitions);
    }

    /** Whether anything is known of its codes. */
    boolean isHere() {
        return codes.isPresent() || definitions.isStandard(url);
    }

    Membership has(String code) {
        return isHere() ? Membership.of(find(code).isPresent()) : Membership.UNCHECKED;
    }

    Optional<Concept> find(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return codes.isPresent()
                ? codes.get().find(code)
                : definitions.standard(url, code).map(found -> concept(code, found));
    }

    private Concept concept(String code, LookupCodeResult found) {
        ConceptDefinitionComponent words = new ConceptDefinitionComponent().setCode(code);
        words.setDisplay(found.getCodeDisplay());
        return new Concept(url, found.getCodeSystemVersion(), "en", words);
    }

    /** @throws TerminologyRefusal if its codes are not here one by one */
    Codes listed() {
        return codes.orElseThrow(() -> TerminologyRefusal.notListable(url));
    }
}
