package org.xinglin.fhirserver.terminology;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.UriType;

/**
 * What a map makes of a code.
 *
 * @param system,code empty where the map says that there is nothing
 * @param map the URL of the map that says so
 */
record Translated(ConceptMapEquivalence equivalence, String system, String code, String display, String map) {

    private static final Set<ConceptMapEquivalence> NONE =
            Set.of(ConceptMapEquivalence.UNMATCHED, ConceptMapEquivalence.DISJOINT);

    /** Of a code of the other side: what is wider than that is narrower than this. */
    static ConceptMapEquivalence reversed(ConceptMapEquivalence equivalence) {
        return switch (equivalence) {
            case WIDER -> ConceptMapEquivalence.NARROWER;
            case NARROWER -> ConceptMapEquivalence.WIDER;
            case SUBSUMES -> ConceptMapEquivalence.SPECIALIZES;
            case SPECIALIZES -> ConceptMapEquivalence.SUBSUMES;
            default -> equivalence;
        };
    }

    /** @param without what is said where nothing was found */
    static Parameters told(List<Translated> found, Supplier<String> without) {
        boolean any = found.stream().anyMatch(each -> !NONE.contains(each.equivalence()));
        Parameters answer = new Parameters();
        answer.addParameter("result", any);
        if (!any) {
            answer.addParameter("message", without.get());
        }
        found.forEach(each -> each.tell(answer.addParameter().setName("match")));
        return answer;
    }

    private void tell(ParametersParameterComponent match) {
        match.addPart().setName("equivalence").setValue(new CodeType(equivalence.toCode()));
        if (!code.isEmpty()) {
            Coding concept =
                    new Coding().setSystem(system.isEmpty() ? null : system).setCode(code);
            match.addPart().setName("concept").setValue(display.isEmpty() ? concept : concept.setDisplay(display));
        }
        if (!map.isEmpty()) {
            match.addPart().setName("source").setValue(new UriType(map));
        }
    }

    static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
