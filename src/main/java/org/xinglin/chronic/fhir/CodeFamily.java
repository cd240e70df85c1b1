package org.xinglin.chronic.fhir;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ValueSet;

/** The codes of a value set of the release that mean one thing to the rules, in the order in which they are listed. */
@JsonDeserialize(using = CodeFamilyReader.class)
final class CodeFamily {

    private final Map<String, Coding> listed = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if it does not list its codes one by one */
    CodeFamily(ValueSet set) {
        set.getCompose()
                .getInclude()
                .forEach(include -> include.getConcept()
                        .forEach(concept -> add(new Coding(include.getSystem(), concept.getCode(), null))));
        if (listed.isEmpty()) {
            throw new IllegalArgumentException("ValueSet " + set.getUrl() + " lists no codes");
        }
    }

    private void add(Coding coding) {
        listed.put(token(coding), coding);
    }

    private static String token(Coding coding) {
        return coding.getSystem() + "|" + coding.getCode();
    }

    boolean has(CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(coding -> listed.containsKey(token(coding)));
    }

    Collection<Coding> codings() {
        return List.copyOf(listed.values());
    }

    /** The one that is written where a single one is. */
    Coding first() {
        return listed.values().iterator().next().copy();
    }
}
