package org.xinglin.fhirserver.recognition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.UsageContext;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Release;
import org.xinglin.kernel.Canonical;

/**
 * Which profile a resource must obey whatever its {@code meta.profile} says.
 *
 * <p>The profiles say so themselves, by the extension {@code enforced-for}: without a value set they apply to every
 * resource of their type, with one to those that have a coding of it in {@code code}, or in the element that the extension
 * names (and have, where it says so, another one beside it). The second kind wins, and {@code code} before other elements.
 */
@Component
public final class ImpliedProfiles {

    static final String EXTENSION = Canonical.definition("enforced-for");

    /** Of HL7's usage-context-type. */
    private static final String FOCUS = "focus";

    private static final CodeableConcept NO_CODES = new CodeableConcept();

    private final Map<String, String> byType = new HashMap<>();
    private final KindElements byCode;
    private final Map<String, Given> given = new HashMap<>();

    /** What a record says beside the code that implies a profile, for it to be implied. */
    private record Given(String element, Coding coding) {

        boolean isMetBy(Resource resource) {
            return resource.getNamedProperty(element).getValues().stream()
                    .anyMatch(value -> value instanceof CodeableConcept concept
                            && concept.hasCoding(coding.getSystem(), coding.getCode()));
        }
    }

    public ImpliedProfiles(Release release) {
        byCode = new KindElements(
                new BoundCodes(release), RecognitionRules.load().rulesDemand());
        for (StructureDefinition profile : release.all(StructureDefinition.class)) {
            for (Extension enforced : profile.getExtensionsByUrl(EXTENSION)) {
                Extension valueSet = enforced.getExtensionByUrl("valueSet");
                if (valueSet == null) {
                    String other = byType.put(profile.getType(), profile.getUrl());
                    KindCodes.once(other, profile.getUrl(), profile.getType());
                } else {
                    Extension element = enforced.getExtensionByUrl("element");
                    byCode.add(
                            profile,
                            element == null
                                    ? KindElements.CODE
                                    : element.getValue().primitiveValue(),
                            valueSet.getValue().primitiveValue());
                    Extension beside = enforced.getExtensionByUrl("given");
                    if (beside != null) {
                        given.put(
                                profile.getUrl(),
                                new Given(
                                        enforced.getExtensionByUrl("givenElement")
                                                .getValue()
                                                .primitiveValue(),
                                        (Coding) beside.getValue()));
                    }
                }
            }
        }
    }

    /** The canonical URL of the profile that a resource's type and code imply. */
    public Optional<String> of(Resource resource) {
        return ofCodes(resource).or(() -> Optional.ofNullable(byType.get(resource.fhirType())));
    }

    /** The same by its codes alone: nothing, if it is no more than a resource of its type. */
    Optional<String> ofCodes(Resource resource) {
        for (Map.Entry<String, KindCodes> element :
                byCode.of(resource.fhirType()).entrySet()) {
            for (Base value : resource.getNamedProperty(element.getKey()).getValues()) {
                for (Coding coding : concept(value).getCoding()) {
                    String profile = element.getValue().profile(coding);
                    if (profile != null && isGiven(profile, resource)) {
                        return Optional.of(profile);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isGiven(String profile, Resource resource) {
        Given beside = given.get(profile);
        return beside == null || beside.isMetBy(resource);
    }

    /** An element's codes; of a context of use those of what it is about. */
    private static CodeableConcept concept(Base value) {
        if (value instanceof UsageContext context) {
            return FOCUS.equals(context.getCode().getCode()) && context.hasValueCodeableConcept()
                    ? context.getValueCodeableConcept()
                    : NO_CODES;
        }
        return value instanceof CodeableConcept concept ? concept : NO_CODES;
    }

    KindElements byCode() {
        return byCode;
    }
}
