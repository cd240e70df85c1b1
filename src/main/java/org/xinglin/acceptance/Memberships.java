package org.xinglin.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.DiscriminatorType;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionSlicingDiscriminatorComponent;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/**
 * Compiles a slicing's discriminators into memberships (FHIR R4, profiling.html#discriminator): by the value or the
 * pattern at a plain path, or by the type. Nothing else is understood.
 */
final class Memberships {

    /** A type that another specialises: whether the validator then takes the one for the other is not for us to say. */
    private static final Set<String> SPECIALISED =
            Set.of("Quantity", "string", "uri", "integer", "Element", "BackboneElement", "Resource", "DomainResource");

    private Memberships() {}

    /** @return nothing if a discriminator is not understood */
    static Optional<Membership> of(ElementDefinition slicing, Snapshot.Node slice) {
        List<Membership> all = new ArrayList<>();
        for (ElementDefinitionSlicingDiscriminatorComponent discriminator :
                slicing.getSlicing().getDiscriminator()) {
            Optional<Membership> one = discriminator.getType() == DiscriminatorType.TYPE
                    ? byType(discriminator.getPath(), slice.definition())
                    : byValue(discriminator, slice);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(value -> all.stream().allMatch(membership -> membership.has(value)));
    }

    private static Optional<Membership> byType(String path, ElementDefinition slice) {
        Set<String> types = Set.copyOf(
                slice.getType().stream().map(TypeRefComponent::getWorkingCode).toList());
        if (!path.equals("$this") || types.isEmpty() || types.stream().anyMatch(SPECIALISED::contains)) {
            return types.equals(Set.of("Quantity")) && path.equals("$this")
                    ? Optional.of(Memberships::isQuantity)
                    : Optional.empty();
        }
        return Optional.of(value -> types.contains(value.fhirType()));
    }

    private static boolean isQuantity(Base value) {
        boolean quantity = value.fhirType().equals("Quantity");
        if (!quantity && value instanceof org.hl7.fhir.r4.model.Quantity) {
            throw Doubt.SLICE.raised();
        }
        return quantity;
    }

    private static Optional<Membership> byValue(
            ElementDefinitionSlicingDiscriminatorComponent discriminator, Snapshot.Node slice) {
        String path = discriminator.getPath();
        if ((discriminator.getType() != DiscriminatorType.VALUE && discriminator.getType() != DiscriminatorType.PATTERN)
                || !path.matches("\\$this|[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)*")) {
            return Optional.empty();
        }
        String[] steps = path.equals("$this") ? new String[0] : path.split("\\.");
        List<ElementDefinition> criteria = criteria(slice, steps, 0).toList();
        List<ElementDefinition> stated = criteria.stream()
                .filter(criterion -> criterion.hasFixed() || criterion.hasPattern())
                .toList();
        boolean otherwise = criteria.stream()
                .anyMatch(criterion -> "0".equals(criterion.getMax()) || isBoundByRequirement(criterion));
        if (stated.size() != 1 || otherwise) {
            return Optional.empty();
        }
        Type expected = stated.get(0).hasFixed()
                ? stated.get(0).getFixed()
                : stated.get(0).getPattern();
        return test(stated.get(0).hasFixed(), expected).map(test -> value -> anyAt(value, steps, 0, test));
    }

    private static boolean isBoundByRequirement(ElementDefinition criterion) {
        return criterion.hasBinding()
                && criterion.getBinding().getStrength() == org.hl7.fhir.r4.model.Enumerations.BindingStrength.REQUIRED
                && !criterion.hasFixed()
                && !criterion.hasPattern();
    }

    /** All definitions at a path below a slice, those of slices within it too. */
    private static Stream<ElementDefinition> criteria(Snapshot.Node node, String[] steps, int step) {
        if (step == steps.length) {
            return Stream.of(node.definition());
        }
        Snapshot.Child child = node.children().get(steps[step]);
        return child == null
                ? Stream.empty()
                : Stream.concat(Stream.of(child.base()), child.slices().stream())
                        .flatMap(below -> criteria(below, steps, step + 1));
    }

    /** As the validator's FHIRPath does: fixed strings by equality, patterns of codes by their parts. */
    private static Optional<Membership> test(boolean fixed, Type expected) {
        if (fixed && (expected instanceof StringType || expected instanceof UriType) && !expected.hasExtension()) {
            String text = ((PrimitiveType<?>) expected).getValueAsString();
            return Optional.of(value -> value.isPrimitive() && text.equals(value.primitiveValue()));
        }
        return fixed ? Optional.empty() : Patterns.of(expected).map(pattern -> pattern::has);
    }

    private static boolean anyAt(Base value, String[] steps, int step, Membership test) {
        if (step == steps.length) {
            return test.has(value);
        }
        Base[] below = value.getProperty(steps[step].hashCode(), steps[step], false);
        if (below != null) {
            for (Base each : below) {
                if (anyAt(each, steps, step + 1, test)) {
                    return true;
                }
            }
        }
        return false;
    }
}
