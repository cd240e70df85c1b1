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
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/**
 * Which profile a resource must obey whatever its {@code meta.profile} says (decision 5).
 *
 * <p>The profiles say so themselves, by the extension {@code enforced-for}: without a value set they apply to every
 * resource of their type, with one to those whose {@code code} has a coding in it. The second kind wins.
 */
public final class ImpliedProfiles {

    static final String EXTENSION = "https://xinglin-fhir.github.io/ig/StructureDefinition/enforced-for";

    private final Map<String, String> byType = new HashMap<>();
    private final Map<String, List<ByCode>> byCode = new HashMap<>();

    private record ByCode(String profile, Set<String> codes) {}

    public ImpliedProfiles(ReleasedConformance released) {
        Map<String, ValueSet> valueSets =
                released.all(ValueSet.class).stream().collect(Collectors.toMap(ValueSet::getUrl, set -> set));
        for (StructureDefinition profile : released.all(StructureDefinition.class)) {
            for (Extension enforced : profile.getExtensionsByUrl(EXTENSION)) {
                Extension valueSet = enforced.getExtensionByUrl("valueSet");
                if (valueSet == null) {
                    String other = byType.put(profile.getType(), profile.getUrl());
                    if (other != null) {
                        throw new IllegalStateException(other + " and " + profile.getUrl() + " claim the same type");
                    }
                } else {
                    String url = ((CanonicalType) valueSet.getValue()).getValue();
                    byCode.computeIfAbsent(profile.getType(), type -> new ArrayList<>())
                            .add(new ByCode(profile.getUrl(), codes(valueSets.get(url), url)));
                }
            }
        }
    }

    private static Set<String> codes(@org.jspecify.annotations.Nullable ValueSet valueSet, String url) {
        if (valueSet == null) {
            throw new IllegalStateException("The release has no value set " + url);
        }
        Set<String> codes = new HashSet<>();
        valueSet.getCompose()
                .getInclude()
                .forEach(include -> include.getConcept()
                        .forEach(concept -> codes.add(include.getSystem() + "|" + concept.getCode())));
        return codes;
    }

    /** The canonical URL of the profile that a resource's type and code imply. */
    public Optional<String> of(Resource resource) {
        List<ByCode> candidates = byCode.getOrDefault(resource.fhirType(), List.of());
        if (!candidates.isEmpty()) {
            Set<String> codes = codesOf(resource);
            for (ByCode candidate : candidates) {
                if (codes.stream().anyMatch(candidate.codes()::contains)) {
                    return Optional.of(candidate.profile());
                }
            }
        }
        return Optional.ofNullable(byType.get(resource.fhirType()));
    }

    private static Set<String> codesOf(Resource resource) {
        Set<String> codes = new HashSet<>();
        for (Base value : resource.getNamedProperty("code").getValues()) {
            if (value instanceof CodeableConcept concept) {
                for (Coding coding : concept.getCoding()) {
                    codes.add(coding.getSystem() + "|" + coding.getCode());
                }
            }
        }
        return codes;
    }
}
