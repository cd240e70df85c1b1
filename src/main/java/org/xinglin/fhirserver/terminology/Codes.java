package org.xinglin.fhirserver.terminology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.jspecify.annotations.Nullable;

/** The codes of a code system, as its definition has them. */
final class Codes {

    private static final Set<CodeSystemContentMode> WITH_CODES =
            Set.of(CodeSystemContentMode.COMPLETE, CodeSystemContentMode.FRAGMENT, CodeSystemContentMode.EXAMPLE);

    private final CodeSystem system;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();

    Codes(CodeSystem system) {
        this.system = system;
        add(system.getConcept(), null);
        for (Concept concept : concepts.values()) {
            concept.values("parent").forEach(parent -> join(concept.code(), parent));
            concept.values("subsumedBy").forEach(parent -> join(concept.code(), parent));
            concept.values("child").forEach(child -> join(child, concept.code()));
        }
    }

    private void add(List<ConceptDefinitionComponent> defined, @Nullable String parent) {
        String language = Objects.requireNonNullElse(system.getLanguage(), "en");
        for (ConceptDefinitionComponent each : defined) {
            if (each.getCode() != null) {
                concepts.putIfAbsent(
                        key(each.getCode()), new Concept(system.getUrl(), system.getVersion(), language, each));
                if (parent != null && isOfKinds()) {
                    join(each.getCode(), parent);
                }
                add(each.getConcept(), each.getCode());
            }
        }
    }

    /** Whether what stands below a code is a kind of it (R4, codesystem.html#hierarchy), which is also what most leave out. */
    private boolean isOfKinds() {
        return !system.hasHierarchyMeaning() || system.getHierarchyMeaning() == CodeSystemHierarchyMeaning.ISA;
    }

    private void join(String child, String parent) {
        parents.computeIfAbsent(key(child), first -> new HashSet<>()).add(key(parent));
    }

    private String key(String code) {
        return Boolean.FALSE.equals(system.getCaseSensitiveElement().getValue()) ? code.toLowerCase(Locale.ROOT) : code;
    }

    CodeSystem system() {
        return system;
    }

    Optional<Concept> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(concepts.get(key(code)));
    }

    Collection<Concept> all() {
        return concepts.values();
    }

    /** Whether the definition says which codes there are, or at least some of them. */
    boolean hasCodes() {
        return WITH_CODES.contains(system.getContent());
    }

    /** Whether a property that no concept has is one that none has: of a part of a system nobody knows what was left out. */
    boolean tells(String property) {
        return isComplete()
                || "display".equals(property)
                || system.getProperty().stream().anyMatch(each -> property.equals(each.getCode()));
    }

    boolean isComplete() {
        return system.getContent() == CodeSystemContentMode.COMPLETE;
    }

    /** Whether a code is a kind of another one, and not the same. */
    boolean isBelow(String code, String ancestor) {
        String sought = key(ancestor);
        Set<String> seen = new HashSet<>();
        Set<String> next = parents.getOrDefault(key(code), Set.of());
        while (!next.isEmpty() && !next.contains(sought)) {
            Set<String> higher = new HashSet<>();
            next.stream().filter(seen::add).forEach(each -> higher.addAll(parents.getOrDefault(each, Set.of())));
            next = higher;
        }
        return !next.isEmpty() && !key(code).equals(sought);
    }
}
