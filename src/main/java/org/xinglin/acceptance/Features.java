package org.xinglin.acceptance;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionBindingComponent;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r5.model.Enumerations.BindingStrength;
import org.jspecify.annotations.Nullable;

/** What an element's definition may say (FHIR R4, elementdefinition.html), and what of it is understood here. */
final class Features {

    private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";
    private static final String LARGEST = BASE + "elementdefinition-maxValueSet";

    /** Extensions that say nothing about a value. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            BASE + "structuredefinition-standards-status",
            BASE + "structuredefinition-normative-version",
            BASE + "structuredefinition-explicit-type-name",
            BASE + "structuredefinition-display-hint",
            BASE + "elementdefinition-translatable",
            BASE + "elementdefinition-bindingName",
            BASE + "elementdefinition-isCommonBinding",
            BASE + "obligation");

    private Features() {}

    /** Whether the definition says something that is not understood. */
    static boolean beyondUs(ElementDefinition definition) {
        return definition.hasMinValue()
                || definition.hasMaxValue()
                || !definition.getExtension().stream().allMatch(Features::isDescriptive)
                || !definition.getBinding().getExtension().stream()
                        .allMatch(extension ->
                                isDescriptive(extension) || extension.getUrl().equals(LARGEST));
    }

    private static boolean isDescriptive(Extension extension) {
        return DESCRIPTIVE.contains(extension.getUrl());
    }

    /** What codes are bound to, or null: a binding without a value set binds to nothing. */
    static Terminology.@Nullable Binding binding(ElementDefinition definition) {
        if (!definition.hasBinding() || !definition.getBinding().hasValueSet()) {
            return null;
        }
        ElementDefinitionBindingComponent binding = definition.getBinding();
        return new Terminology.Binding(
                binding.getValueSet(),
                BindingStrength.fromCode(Optional.ofNullable(binding.getStrength())
                        .orElse(Enumerations.BindingStrength.REQUIRED)
                        .toCode()),
                binding.hasExtension(LARGEST));
    }

    static Check fixed(Type fixed) {
        return having(Patterns.ofFixed(fixed));
    }

    static Check pattern(Type pattern) {
        return having(Patterns.of(pattern));
    }

    private static Check having(Optional<Membership> membership) {
        return membership
                .<Check>map(test -> (value, resource) -> {
                    if (!test.has(value)) {
                        throw Doubt.FIXED_VALUE.raised();
                    }
                })
                .orElse(Check.doubt(Doubt.UNSUPPORTED));
    }
}
