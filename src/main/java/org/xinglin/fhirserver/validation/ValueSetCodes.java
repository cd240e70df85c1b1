package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** The codes of a value set or of a code system, where its definition alone tells them. */
final class ValueSetCodes {

    /** Value sets that take in others, in circles too, are followed so far. */
    private static final int DEEPEST = 5;

    private final IValidationSupport definitions;

    ValueSetCodes(IValidationSupport definitions) {
        this.definitions = definitions;
    }

    /** All codes of a value set in its order; nothing where the definition alone does not tell them. */
    Optional<List<Coding>> of(String valueSet) {
        return of(valueSet, DEEPEST);
    }

    /** All codes of a code system in its order; nothing where it is not known as a whole. */
    Optional<List<Coding>> ofSystem(String url) {
        return definitions.fetchCodeSystem(url) instanceof CodeSystem system
                        && system.getContent() == CodeSystemContentMode.COMPLETE
                ? Optional.of(concepts(system.getConcept())
                        .map(concept -> new Coding(url, concept.getCode(), null))
                        .toList())
                : Optional.empty();
    }

    private static Stream<ConceptDefinitionComponent> concepts(List<ConceptDefinitionComponent> concepts) {
        return concepts.stream().flatMap(concept -> Stream.concat(Stream.of(concept), concepts(concept.getConcept())));
    }

    private Optional<List<Coding>> of(String url, int depth) {
        return depth > 0
                        && definitions.fetchValueSet(url) instanceof ValueSet set
                        && set.hasCompose()
                        && !set.getCompose().hasExclude()
                ? all(set.getCompose().getInclude(), include -> of(include, depth))
                : Optional.empty();
    }

    private Optional<List<Coding>> of(ConceptSetComponent include, int depth) {
        if (include.hasFilter() || include.hasSystem() == include.hasValueSet()) {
            return Optional.empty();
        }
        if (include.hasValueSet()) {
            return include.getValueSet().size() == 1
                    ? of(include.getValueSet().get(0).getValue(), depth - 1)
                    : Optional.empty();
        }
        return include.hasConcept()
                ? Optional.of(include.getConcept().stream()
                        .map(concept -> new Coding(include.getSystem(), concept.getCode(), null))
                        .toList())
                : ofSystem(include.getSystem());
    }

    private static <T> Optional<List<Coding>> all(List<T> parts, Function<T, Optional<List<Coding>>> codes) {
        List<Coding> all = new ArrayList<>();
        for (T part : parts) {
            Optional<List<Coding>> some = codes.apply(part);
            if (some.isEmpty()) {
                return some;
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }
}
