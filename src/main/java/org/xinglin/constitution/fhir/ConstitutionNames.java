package org.xinglin.constitution.fhir;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.fhirserver.Release;

/** The Chinese words for codes of this room, from the release's CodeSystems. */
final class ConstitutionNames {

    private final Map<String, String> words = new HashMap<>();

    ConstitutionNames(Release release) {
        for (CodeSystem system : release.all(CodeSystem.class)) {
            system.getConcept()
                    .forEach(concept -> words.put(system.getUrl() + "|" + concept.getCode(), concept.getDisplay()));
        }
    }

    String of(ConstitutionType type) {
        return of("constitution-type", type.code());
    }

    /** @param codeSystem its id in the guide */
    String of(String codeSystem, String code) {
        return words.getOrDefault(Ig.codeSystem(codeSystem) + "|" + code, code);
    }

    String list(Collection<ConstitutionType> types) {
        return types.stream().map(this::of).collect(Collectors.joining("、"));
    }
}
