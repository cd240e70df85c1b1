package org.xinglin.fhirserver.terminology;

import static org.xinglin.fhirserver.terminology.Translated.orEmpty;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupUnmappedMode;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Type;

/**
 * How codes are translated. What is empty is not asked for.
 *
 * @param version of the code's system
 * @param source,target the value sets that a map is between
 * @param reverse whether the code is one of the map's targets
 */
record Translation(
        Definitions definitions, String version, String source, String target, String targetSystem, boolean reverse) {

    /** A map that sends on to another, and so on, is followed so far. */
    private static final int FARTHEST = 8;

    Stream<Translated> of(Coding code, List<ConceptMap> maps) {
        return maps.stream().flatMap(map -> of(code, map, 0));
    }

    private Stream<Translated> of(Coding code, ConceptMap map, int away) {
        boolean between = isAsked(source, url(reverse ? map.getTarget() : map.getSource()))
                && isAsked(target, url(reverse ? map.getSource() : map.getTarget()));
        return between ? map.getGroup().stream().flatMap(group -> of(code, group, map, away)) : Stream.empty();
    }

    private static String url(Type canonical) {
        return canonical == null ? "" : orEmpty(canonical.primitiveValue());
    }

    private static boolean isAsked(String asked, String said) {
        return asked.isEmpty() || asked.equals(said) || asked.equals(said.split("\\|", 2)[0]);
    }

    private Stream<Translated> of(Coding code, ConceptMapGroupComponent group, ConceptMap map, int away) {
        String from = orEmpty(reverse ? group.getTarget() : group.getSource());
        String to = orEmpty(reverse ? group.getSource() : group.getTarget());
        String fromVersion = orEmpty(reverse ? group.getTargetVersion() : group.getSourceVersion());
        if ((code.getSystem() != null && !from.equals(code.getSystem()))
                || !isAsked(targetSystem, to)
                || !(version.isEmpty() || fromVersion.isEmpty() || version.equals(fromVersion))) {
            return Stream.empty();
        }
        List<Translated> mapped = group.getElement().stream()
                .flatMap(element -> reverse ? backwards(code, element, to, map) : forwards(code, element, to, map))
                .toList();
        boolean known =
                group.getElement().stream().anyMatch(each -> code.getCode().equals(each.getCode()));
        return reverse || known ? mapped.stream() : unmapped(code, group, map, away);
    }

    private static Stream<Translated> forwards(Coding code, SourceElementComponent element, String to, ConceptMap map) {
        return code.getCode().equals(element.getCode())
                ? said(element)
                        .map(each -> new Translated(
                                each.getEquivalence(),
                                to,
                                orEmpty(each.getCode()),
                                orEmpty(each.getDisplay()),
                                orEmpty(map.getUrl())))
                : Stream.empty();
    }

    private static Stream<Translated> backwards(
            Coding code, SourceElementComponent element, String to, ConceptMap map) {
        return said(element)
                .filter(each -> code.getCode().equals(each.getCode()))
                .map(each -> new Translated(
                        Translated.reversed(each.getEquivalence()),
                        to,
                        orEmpty(element.getCode()),
                        orEmpty(element.getDisplay()),
                        orEmpty(map.getUrl())));
    }

    /** Those that hold whatever else is known: what something else depends on nobody has said here. */
    private static Stream<TargetElementComponent> said(SourceElementComponent element) {
        return element.getTarget().stream().filter(each -> !each.hasDependsOn());
    }

    private Stream<Translated> unmapped(Coding code, ConceptMapGroupComponent group, ConceptMap map, int away) {
        ConceptMapGroupUnmappedMode mode = group.getUnmapped().getMode();
        if (mode == ConceptMapGroupUnmappedMode.PROVIDED || mode == ConceptMapGroupUnmappedMode.FIXED) {
            boolean fixed = mode == ConceptMapGroupUnmappedMode.FIXED;
            return Stream.of(new Translated(
                    fixed ? ConceptMapEquivalence.INEXACT : ConceptMapEquivalence.EQUIVALENT,
                    orEmpty(group.getTarget()),
                    fixed ? orEmpty(group.getUnmapped().getCode()) : code.getCode(),
                    fixed ? orEmpty(group.getUnmapped().getDisplay()) : "",
                    orEmpty(map.getUrl())));
        }
        if (mode != ConceptMapGroupUnmappedMode.OTHERMAP || away >= FARTHEST) {
            return Stream.empty();
        }
        String other = group.getUnmapped().getUrl();
        return of(code, definitions.conceptMap(other).orElseThrow(() -> TerminologyRefusal.unknown(other)), away + 1);
    }
}
