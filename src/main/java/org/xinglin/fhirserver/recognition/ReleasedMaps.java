package org.xinglin.fhirserver.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Release;

/**
 * The release's own ConceptMaps by which foreign codes are recognised: those whose id begins with {@code recognised-}. What a
 * target says of its source for certain, the same or something wider, is what the source is; what is inexact it resembles.
 */
@Component
final class ReleasedMaps {

    private static final String PREFIX = "recognised-";

    /** FHIR R4, valueset-concept-map-equivalence.html: the target is the same as the source, or includes it. */
    private static final Set<ConceptMapEquivalence> CERTAIN = EnumSet.of(
            ConceptMapEquivalence.EQUAL,
            ConceptMapEquivalence.EQUIVALENT,
            ConceptMapEquivalence.WIDER,
            ConceptMapEquivalence.SUBSUMES);

    private final Map<CodeInSystem, List<Coding>> targets = new HashMap<>();
    private final Map<CodeInSystem, Coding> similar = new HashMap<>();

    ReleasedMaps(Release release) {
        of(release).forEach(this::add);
    }

    static List<ConceptMap> of(Release release) {
        return release.all(ConceptMap.class).stream()
                .filter(map -> map.getIdElement().getIdPart().startsWith(PREFIX))
                .toList();
    }

    private void add(ConceptMap map) {
        for (ConceptMapGroupComponent group : map.getGroup()) {
            for (SourceElementComponent source : group.getElement()) {
                for (TargetElementComponent target : source.getTarget()) {
                    Coding meant = new Coding(group.getTarget(), target.getCode(), target.getDisplay());
                    CodeInSystem code = new CodeInSystem(group.getSource(), source.getCode());
                    if (target.hasCode() && CERTAIN.contains(target.getEquivalence())) {
                        targets.computeIfAbsent(code, each -> new ArrayList<>())
                                .add(AddedCoding.marked(meant, map.getUrl()));
                    } else if (target.getEquivalence() == ConceptMapEquivalence.INEXACT) {
                        similar.put(code, meant);
                    }
                }
            }
        }
    }

    /** What else a coding is; the codings are shared. */
    List<Coding> targets(Coding source) {
        return targets.getOrDefault(CodeInSystem.of(source), List.of());
    }

    /** What a coding resembles without being it; the coding is shared. What goes for a category goes for its subdivisions. */
    @Nullable
    Coding similar(CodeInSystem code) {
        Coding exact = similar.get(code);
        String subdivision = String.valueOf(code.code());
        int dot = subdivision.indexOf('.');
        return exact != null || dot < 0
                ? exact
                : similar.get(new CodeInSystem(code.system(), subdivision.substring(0, dot)));
    }

    /** What is mapped. */
    Set<CodeInSystem> sources() {
        return targets.keySet();
    }
}
