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
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Release;
import org.xinglin.kernel.Canonical;

/**
 * Which profile a resource must obey whatever its {@code meta.profile} says.
 *
 * <p>The profiles say so themselves, by the extension {@code enforced-for}: without a value set they apply to every
 * resource of their type, with one to those that have a coding of it in {@code code}, or in the element that the extension
 * names. The second kind wins, and {@code code} before other elements.
 */
@Component
public final class ImpliedProfiles {

    static final String EXTENSION = Canonical.definition("enforced-for");

    private final Map<String, String> byType = new HashMap<>();
    private final KindElements byCode;

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
                if (value instanceof CodeableConcept concept) {
                    for (Coding coding : concept.getCoding()) {
                        String profile = element.getValue().profile(coding);
                        if (profile != null) {
                            return Optional.of(profile);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    KindElements byCode() {
        return byCode;
    }
}
