package org.xinglin.fhirserver.refusal;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell a client about its request.
 *
 * @param severity {@code warning} and {@code information} never block
 * @param rule the key in CodeSystem {@code xinglin-rule}, or the key of an invariant
 * @param text what is wrong in the request's language; null takes the rule's own sentence
 * @param expressions FHIRPath locations in the resource, or names of parameters
 * @param found what was there, or null where that is not one value
 * @param expected what would have been right, or null where the text says it
 * @param untranslated the library's id of a text in this issue that has no words in the reader's language, or null
 * @param variant which of the rule's texts is meant, or null for its own
 */
public record Issue(
        IssueSeverity severity,
        String rule,
        @Nullable String text,
        List<String> expressions,
        @Nullable String found,
        @Nullable String expected,
        @Nullable String untranslated,
        @Nullable String variant) {

    public Issue {
        expressions = List.copyOf(expressions);
    }

    public static Issue of(IssueSeverity severity, String rule) {
        return new Issue(severity, rule, null, List.of(), null, null, null, null);
    }

    public static Issue error(String rule) {
        return of(IssueSeverity.ERROR, rule);
    }

    public Issue at(String... locations) {
        return new Issue(severity, rule, text, List.of(locations), found, expected, untranslated, variant);
    }

    public Issue found(@Nullable String value) {
        return new Issue(severity, rule, text, expressions, value, expected, untranslated, variant);
    }

    public Issue expected(@Nullable String value) {
        return new Issue(severity, rule, text, expressions, found, value, untranslated, variant);
    }

    public Issue text(@Nullable String words) {
        return new Issue(severity, rule, words, expressions, found, expected, untranslated, variant);
    }

    public Issue untranslated(@Nullable String id) {
        return new Issue(severity, rule, text, expressions, found, expected, id, variant);
    }

    public Issue variant(@Nullable String name) {
        return new Issue(severity, rule, text, expressions, found, expected, untranslated, name);
    }

    public boolean blocks() {
        return severity == IssueSeverity.ERROR || severity == IssueSeverity.FATAL;
    }
}
