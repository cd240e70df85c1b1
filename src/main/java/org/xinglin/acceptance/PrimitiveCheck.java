package org.xinglin.acceptance;

import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.model.Enumerations.BindingStrength;
import org.jspecify.annotations.Nullable;

/**
 * A primitive: its form, its length, its code, and the extensions beside it (FHIR R4, datatypes.html#primitive). One
 * without a value has an extension that says why (element.html, invariant ele-1).
 */
final class PrimitiveCheck implements Check {

    /** The types whose bindings the validator looks at. */
    private static final Set<String> BOUND = Set.of("code", "string", "uri", "url", "canonical");

    private final Predicate<String> format;
    private final int longest;
    private final Terminology.@Nullable Binding binding;
    private final boolean bound;
    private final boolean valueRequired;
    private final SnapshotCompiler.Services services;

    PrimitiveCheck(String type, ElementDefinition definition, SnapshotCompiler.Services services) {
        this.format = PrimitiveFormats.of(type);
        this.longest = definition.getMaxLength() > 0 ? definition.getMaxLength() : Integer.MAX_VALUE;
        this.binding = Features.binding(definition);
        this.bound = binding != null && BOUND.contains(type);
        this.valueRequired = (binding != null && binding.strength() == BindingStrength.REQUIRED)
                || definition.hasFixed()
                || definition.hasPattern();
        this.services = services;
    }

    @Override
    public void check(Base value, Resource resource) {
        PrimitiveType<?> primitive = (PrimitiveType<?>) value;
        if (primitive.hasId()) {
            throw Doubt.ELEMENT_ID.raised();
        }
        String text = primitive.getValueAsString();
        if (text == null) {
            if (valueRequired || !primitive.hasExtension()) {
                throw Doubt.FORMAT.raised();
            }
        } else {
            if (text.length() > longest || !format.test(text)) {
                throw Doubt.FORMAT.raised();
            }
            if (bound && binding != null && !services.terminology().isFine(binding, text)) {
                throw Doubt.TERMINOLOGY.raised();
            }
        }
        if (primitive.hasExtension()) {
            primitive.getExtension().forEach(extension -> services.extensions().check(extension, primitive, resource));
        }
    }
}
