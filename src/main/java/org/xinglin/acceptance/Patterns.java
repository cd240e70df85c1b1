package org.xinglin.acceptance;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;

/**
 * Pattern and fixed values (FHIR R4, elementdefinition-definitions.html#ElementDefinition.pattern_x_): primitives, and
 * codes as patterns.
 */
final class Patterns {

    private Patterns() {}

    /** A pattern that a value certainly has; nothing if the pattern's type is not understood. */
    static Optional<Membership> of(Type pattern) {
        if (pattern.hasExtension()) {
            return Optional.empty();
        }
        if (pattern instanceof PrimitiveType<?> primitive && isText(primitive)) {
            String text = primitive.getValueAsString();
            return Optional.of(value -> value.isPrimitive() && text.equals(value.primitiveValue()));
        }
        if (pattern instanceof Coding coding && isPlain(coding)) {
            return Optional.of(value -> value instanceof Coding found && has(found, coding));
        }
        if (pattern instanceof CodeableConcept concept
                && !concept.hasText()
                && concept.getCoding().stream().allMatch(Patterns::isPlain)) {
            List<Coding> codings = concept.getCoding();
            return Optional.of(value -> value instanceof CodeableConcept found
                    && codings.stream().allMatch(coding -> any(found, each -> has(each, coding))));
        }
        return Optional.empty();
    }

    /** A fixed value: only primitives, and without extensions beside it. */
    static Optional<Membership> ofFixed(Type fixed) {
        return fixed instanceof PrimitiveType<?> primitive && isText(primitive) && !fixed.hasExtension()
                ? of(fixed).map(pattern -> value -> pattern.has(value) && !hasExtension(value))
                : Optional.empty();
    }

    private static boolean hasExtension(Base value) {
        return value instanceof org.hl7.fhir.r4.model.Element element && element.hasExtension();
    }

    /** What the validator compares as text; dates it compares otherwise. */
    private static boolean isText(PrimitiveType<?> primitive) {
        return List.of("string", "code", "uri", "id", "boolean", "integer", "oid", "uuid")
                .contains(primitive.fhirType());
    }

    private static boolean isPlain(Coding coding) {
        return coding.hasSystem() && coding.hasCode() && !coding.hasUserSelected() && !coding.hasExtension();
    }

    private static boolean any(CodeableConcept concept, Predicate<Coding> test) {
        return concept.getCoding().stream().anyMatch(test);
    }

    private static boolean has(Coding found, Coding expected) {
        return expected.getSystem().equals(found.getSystem())
                && expected.getCode().equals(found.getCode())
                && (!expected.hasVersion() || expected.getVersion().equals(found.getVersion()))
                && (!expected.hasDisplay() || expected.getDisplay().equals(found.getDisplay()));
    }
}
