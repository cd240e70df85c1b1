package org.xinglin.fhirserver.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.kernel.Canonical;

/**
 * Which profile a resource must obey whatever its {@code meta.profile} says.
 *
 * <p>The profiles say so themselves, by the extension {@code enforced-for}: without a value set they apply to every
 * resource of their type, with one to those that have a coding of it in {@code code}, or in the element that the extension
 * names. The second kind wins, and {@code code} before other elements. A value set lists its codes, takes the whole of a
 * code system of this release, or says by a regular expression which codes of a system it means, as for the Chinese
 * extensions of an ICD-10 category.
 */
public final class ImpliedProfiles {

    static final String EXTENSION = Canonical.definition("enforced-for");

    private static final String CODE = "code";
    private static final Comparator<String> CODE_FIRST =
            Comparator.comparing((String element) -> !element.equals(CODE)).thenComparing(Comparator.naturalOrder());

    private final Map<String, String> byType = new HashMap<>();

    /** For each type and element, which code implies which profile. */
    private final Map<String, Map<String, Implications>> byCode = new HashMap<>();

    /** The codes of a system that match as a whole. */
    private record Form(String system, Pattern pattern, String profile) {

        boolean has(Coding coding) {
            return system.equals(coding.getSystem())
                    && coding.hasCode()
                    && pattern.matcher(coding.getCode()).matches();
        }
    }

    public ImpliedProfiles(ReleasedConformance released) {
        ValueSets valueSets = new ValueSets(released);
        for (StructureDefinition profile : released.all(StructureDefinition.class)) {
            for (Extension enforced : profile.getExtensionsByUrl(EXTENSION)) {
                Extension valueSet = enforced.getExtensionByUrl("valueSet");
                if (valueSet == null) {
                    once(byType.put(profile.getType(), profile.getUrl()), profile.getUrl(), profile.getType());
                } else {
                    Extension element = enforced.getExtensionByUrl("element");
                    Implications implications = byCode.computeIfAbsent(
                                    profile.getType(), type -> new TreeMap<>(CODE_FIRST))
                            .computeIfAbsent(
                                    element == null ? CODE : element.getValue().primitiveValue(),
                                    name -> new Implications());
                    valueSets.imply(implications, valueSet.getValue().primitiveValue(), profile.getUrl());
                }
            }
        }
    }

    private static void once(@Nullable String other, String profile, String claimed) {
        if (other != null) {
            throw new IllegalStateException(other + " and " + profile + " both claim " + claimed);
        }
    }

    /** The canonical URL of the profile that a resource's type and code imply. */
    public Optional<String> of(Resource resource) {
        for (Map.Entry<String, Implications> element :
                byCode.getOrDefault(resource.fhirType(), Map.of()).entrySet()) {
            for (Base value : resource.getNamedProperty(element.getKey()).getValues()) {
                if (value instanceof CodeableConcept concept) {
                    for (Coding coding : concept.getCoding()) {
                        String profile = element.getValue().of(coding);
                        if (profile != null) {
                            return Optional.of(profile);
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(byType.get(resource.fhirType()));
    }

    /** Which coding of an element implies which profile. */
    private static final class Implications {

        private final Map<String, String> listed = new HashMap<>();
        private final List<Form> forms = new ArrayList<>();

        @Nullable
        String of(Coding coding) {
            String profile = listed.get(key(coding.getSystem(), coding.getCode()));
            if (profile != null) {
                return profile;
            }
            for (Form form : forms) {
                if (form.has(coding)) {
                    return form.profile();
                }
            }
            return null;
        }

        void imply(String system, String code, String profile) {
            String key = key(system, code);
            once(listed.put(key, profile), profile, key);
        }

        private static String key(@Nullable String system, @Nullable String code) {
            return system + "|" + code;
        }
    }

    /** The codes of this release's value sets. */
    private static final class ValueSets {

        private final Map<String, ValueSet> valueSets;
        private final Map<String, CodeSystem> systems;

        ValueSets(ReleasedConformance released) {
            valueSets = released.all(ValueSet.class).stream().collect(Collectors.toMap(ValueSet::getUrl, set -> set));
            systems = released.all(CodeSystem.class).stream()
                    .collect(Collectors.toMap(CodeSystem::getUrl, system -> system));
        }

        /** Notes that each code of the value set implies the profile. */
        void imply(Implications implications, String url, String profile) {
            ValueSet valueSet = valueSets.get(url);
            if (valueSet == null) {
                throw new IllegalStateException("The release has no value set " + url);
            }
            int before = implications.listed.size() + implications.forms.size();
            for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
                String system = include.getSystem();
                include.getConcept().forEach(concept -> implications.imply(system, concept.getCode(), profile));
                include.getFilter()
                        .forEach(filter -> implications.forms.add(new Form(system, pattern(url, filter), profile)));
                CodeSystem whole = include.hasConcept() || include.hasFilter() ? null : systems.get(system);
                if (whole != null) {
                    whole.getConcept().forEach(concept -> implications.imply(system, concept.getCode(), profile));
                }
            }
            if (implications.listed.size() + implications.forms.size() == before) {
                throw new IllegalStateException(
                        "The value set " + url + " lists no codes that a profile could be told by");
            }
        }

        private static Pattern pattern(String url, ConceptSetFilterComponent filter) {
            if (filter.getOp() != FilterOperator.REGEX || !CODE.equals(filter.getProperty())) {
                throw new IllegalStateException(
                        "The value set " + url + " has a filter other than a regular expression over the code");
            }
            return Pattern.compile(filter.getValue());
        }
    }
}
