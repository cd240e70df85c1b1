package org.xinglin.acceptance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.jspecify.annotations.Nullable;

/** What FHIRPath's values are to its operators: texts, numbers, truths (FHIRPath 2.0, section 5 and 6.1). */
final class PathValues {

    /** The types that the validator takes for strings. */
    private static final Set<String> STRINGS =
            Set.of("string", "uri", "code", "oid", "id", "uuid", "markdown", "base64Binary", "canonical", "url");

    private PathValues() {}

    static String type(Object value) {
        if (value instanceof Base element) {
            return element.fhirType();
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Integer) {
            return "integer";
        }
        return value instanceof Boolean ? "boolean" : "decimal";
    }

    static boolean isString(Object value) {
        return STRINGS.contains(type(value));
    }

    static boolean isNumber(Object value) {
        String type = type(value);
        return type.equals("integer") || type.equals("decimal");
    }

    /** A primitive's text. Without one, comparing or cutting has an outcome of its own in each function. */
    static String text(Object value) {
        if (value instanceof Base element) {
            String text = element.isPrimitive() ? element.primitiveValue() : null;
            if (text == null) {
                throw Doubt.INVARIANT.raised();
            }
            return text;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static int integer(Object value) {
        if (!type(value).equals("integer")) {
            throw Doubt.INVARIANT.raised();
        }
        return Integer.parseInt(text(value));
    }

    static Object single(List<Object> values) {
        if (values.size() != 1) {
            throw Doubt.INVARIANT.raised();
        }
        return values.get(0);
    }

    /** True, false, or null for neither; a single value that is no boolean counts as true. */
    static @Nullable Boolean truth(List<Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        Object value = single(values);
        return type(value).equals("boolean") ? Boolean.valueOf(text(value)) : Boolean.TRUE;
    }

    static boolean isTrue(List<Object> values) {
        return Boolean.TRUE.equals(truth(values));
    }

    static List<Object> of(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }
}
