package org.xinglin.fhirserver.recognition;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.xinglin.fhirserver.Release;

/**
 * The codes of this release's value sets. A value set lists its codes, takes the whole of a code system of this release, or
 * says by a regular expression which codes of a system it means, as for the Chinese extensions of an ICD-10 category.
 */
final class BoundCodes {

    private final Map<String, ValueSet> valueSets;
    private final Map<String, CodeSystem> systems;

    BoundCodes(Release release) {
        valueSets = release.all(ValueSet.class).stream().collect(Collectors.toMap(ValueSet::getUrl, Function.identity()));
        systems = release.all(CodeSystem.class).stream()
                .collect(Collectors.toMap(CodeSystem::getUrl, Function.identity()));
    }

    /**
     * Notes that each code of a value set implies a profile.
     *
     * @throws IllegalStateException if the release has no such value set, or it lists no codes to tell a profile by
     */
    void addTo(KindCodes codes, String url, String profile) {
        ValueSet valueSet = valueSets.get(url);
        if (valueSet == null) {
            throw new IllegalStateException("The release has no value set " + url);
        }
        int before = codes.listed().size() + codes.forms().size();
        for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
            String system = include.getSystem();
            include.getConcept().forEach(concept -> codes.add(system, concept.getCode(), profile));
            include.getFilter().forEach(filter -> codes.add(new KindCodes.Form(system, pattern(url, filter), profile)));
            CodeSystem whole = include.hasConcept() || include.hasFilter() ? null : systems.get(system);
            if (whole != null) {
                whole.getConcept().forEach(concept -> codes.add(system, concept.getCode(), profile));
            }
        }
        if (codes.listed().size() + codes.forms().size() == before) {
            throw new IllegalStateException("The value set " + url + " lists no codes that a profile could be told by");
        }
    }

    private static Pattern pattern(String url, ConceptSetFilterComponent filter) {
        if (filter.getOp() != FilterOperator.REGEX || !KindElements.CODE.equals(filter.getProperty())) {
            throw new IllegalStateException(
                    "The value set " + url + " has a filter other than a regular expression over the code");
        }
        return Pattern.compile(filter.getValue());
    }
}
