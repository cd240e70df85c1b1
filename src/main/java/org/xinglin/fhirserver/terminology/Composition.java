package org.xinglin.fhirserver.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** What the definitions of value sets come to, for one question: each of those that are imported is read once. */
final class Composition {

    /** So many value sets one may rest on, and so many parts all of them may have. */
    private static final int MOST = 1000;

    private final Definitions definitions;
    private final Map<String, CodeSet> imported = new HashMap<>();
    private final Map<String, KnownSystem> systems = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int parts;

    Composition(Definitions definitions) {
        this.definitions = definitions;
    }

    /** @throws TerminologyRefusal if its definition cannot be followed */
    CodeSet of(ValueSet set) {
        if (!set.hasCompose() && set.hasExpansion()) {
            return new ExpandedCodes(set.getExpansion().getContains());
        }
        if (set.getCompose().getInclude().isEmpty()) {
            throw TerminologyRefusal.meaningless("compose.include");
        }
        return new AnyOf(
                parts(set.getCompose().getInclude(), set),
                parts(set.getCompose().getExclude(), set));
    }

    private List<CodeSet> parts(List<ConceptSetComponent> components, ValueSet set) {
        parts += components.size();
        if (parts > MOST) {
            throw TerminologyRefusal.tooCostly(set.getUrl(), "≤ " + MOST);
        }
        List<CodeSet> sets = new ArrayList<>(components.size());
        components.forEach(component -> sets.add(part(component, set)));
        return sets;
    }

    private CodeSet part(ConceptSetComponent component, ValueSet set) {
        List<CodeSet> all = new ArrayList<>();
        if (component.getSystem() != null) {
            all.add(ofSystem(component, Objects.requireNonNullElse(set.getLanguage(), "en")));
        }
        component.getValueSet().stream()
                .map(CanonicalType::getValue)
                .filter(Objects::nonNull)
                .forEach(url -> all.add(ofImported(url)));
        if (all.isEmpty()) {
            throw TerminologyRefusal.meaningless("include");
        }
        return all.size() == 1 ? all.get(0) : new AllOf(all);
    }

    private CodeSet ofSystem(ConceptSetComponent component, String language) {
        String url = component.getSystem();
        KnownSystem system = systems.computeIfAbsent(
                component.hasVersion() ? url + "|" + component.getVersion() : url,
                canonical -> KnownSystem.of(canonical, definitions));
        return component.hasConcept()
                ? new NamedCodes(system, language, component.getConcept())
                : new SystemCodes(
                        system, component.getFilter().stream().map(Filter::of).toList());
    }

    private CodeSet ofImported(String canonical) {
        CodeSet known = imported.get(canonical);
        if (known == null) {
            if (!open.add(canonical)) {
                throw TerminologyRefusal.meaningless(canonical + " → … → " + canonical);
            }
            known = of(definitions.valueSet(canonical).orElseThrow(() -> TerminologyRefusal.unknown(canonical)));
            open.remove(canonical);
            imported.put(canonical, known);
        }
        return known;
    }
}
