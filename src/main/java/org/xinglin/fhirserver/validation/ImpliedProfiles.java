package org.xinglin.fhirserver.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/**
 * Which profile a resource must obey whatever its {@code meta.profile} says (decision 5).
 *
 * <p>The profiles say so themselves, by the extension {@code enforced-for}: without a value set they apply to every
 * resource of their type, with one to those that have a coding of it in {@code code}, or in the element that the extension
 * names. The second kind wins.
 */
public final class ImpliedProfiles {

    static final String EXTENSION = "https://xinglin-fhir.github.io/ig/StructureDefinition/enforced-for";

    private final Map<String, String> byType = new HashMap<>();
    private final Map<String, List<ByCode>> byCode = new HashMap<>();

    private record ByCode(String profile, String element, Set<String> codes) {}

    public ImpliedProfiles(ReleasedConformance released) {
        Codes codes = new Codes(released);
        for (StructureDefinition profile : released.all(StructureDefinition.class)) {
            for (Extension enforced : profile.getExtensionsByUrl(EXTENSION)) {
                Extension valueSet = enforced.getExtensionByUrl("valueSet");
                if (valueSet == null) {
                    String other = byType.put(profile.getType(), profile.getUrl());
                    if (other != null) {
                        throw new IllegalStateException(other + " and " + profile.getUrl() + " claim the same type");
                    }
                } else {
                    Extension element = enforced.getExtensionByUrl("element");
                    byCode.computeIfAbsent(profile.getType(), type -> new ArrayList<>())
                            .add(new ByCode(
                                    profile.getUrl(),
                                    element == null
                                            ? "code"
                                            : element.getValue().primitiveValue(),
                                    codes.of(valueSet.getValue().primitiveValue())));
                }
            }
        }
    }

    /** The canonical URL of the profile that a resource's type and code imply. */
    public Optional<String> of(Resource resource) {
        for (ByCode candidate : byCode.getOrDefault(resource.fhirType(), List.of())) {
            if (codesOf(resource, candidate.element()).stream().anyMatch(candidate.codes()::contains)) {
                return Optional.of(candidate.profile());
            }
        }
        return Optional.ofNullable(byType.get(resource.fhirType()));
    }

    private static Set<String> codesOf(Resource resource, String element) {
        Set<String> codes = new HashSet<>();
        for (Base value : resource.getNamedProperty(element).getValues()) {
            if (value instanceof CodeableConcept concept) {
                for (Coding coding : concept.getCoding()) {
                    codes.add(coding.getSystem() + "|" + coding.getCode());
                }
            }
        }
        return codes;
    }

    /** The codes of this release's value sets, each as {@code system|code}. */
    private static final class Codes {

        private final Map<String, ValueSet> valueSets;
        private final Map<String, CodeSystem> systems;

        Codes(ReleasedConformance released) {
            valueSets = released.all(ValueSet.class).stream().collect(Collectors.toMap(ValueSet::getUrl, set -> set));
            systems = released.all(CodeSystem.class).stream()
                    .collect(Collectors.toMap(CodeSystem::getUrl, system -> system));
        }

        Set<String> of(String url) {
            ValueSet valueSet = valueSets.get(url);
            if (valueSet == null) {
                throw new IllegalStateException("The release has no value set " + url);
            }
            Set<String> codes = new HashSet<>();
            for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
                String system = include.getSystem();
                include.getConcept().forEach(concept -> codes.add(system + "|" + concept.getCode()));
                CodeSystem whole = include.hasConcept() ? null : systems.get(system);
                if (whole != null) {
                    whole.getConcept().forEach(concept -> codes.add(system + "|" + concept.getCode()));
                }
            }
            if (codes.isEmpty()) {
                throw new IllegalStateException(
                        "The value set " + url + " lists no codes that a profile could be told by");
            }
            return codes;
        }
    }
}
