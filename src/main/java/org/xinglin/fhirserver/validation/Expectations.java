package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.InTwoLanguages;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.TextTemplate;

/**
 * What would have been right, by the validator's message and its arguments: {@code refusals/expectations.yaml}.
 */
final class Expectations {

    private static final String FILE = "/refusals/expectations.yaml";

    /** The message that tells a datatype's pattern, where words serve better. */
    private static final String PATTERN_OF_TYPE = "Type_Specific_Checks_DT_Primitive_Regex_Type";

    private static final String TYPE = "1";

    private final Lines lines;
    private final Advice advice;

    /**
     * The file.
     *
     * @param words by message id, for the reader's language
     * @param values by message id, the same in both languages
     * @param valueSets by message id, the number of the argument that names a value set
     * @param formats by datatype, how its values are written
     */
    private record Lines(
            Map<String, InTwoLanguages> words,
            Map<String, String> values,
            Map<String, String> valueSets,
            Map<String, InTwoLanguages> formats) {}

    private Expectations(Lines lines, Advice advice) {
        this.lines = lines;
        this.advice = advice;
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static Expectations load(Advice advice) {
        return new Expectations(DataFile.read(FILE, new TypeReference<Lines>() {}), advice);
    }

    /** What was expected, or null where neither the message nor what is known of its subject tells. */
    @Nullable
    String of(@Nullable String id, ValidatorTexts.Reading message, Advice.Fault fault) {
        return advice.toPaste(fault)
                .or(() -> id == null ? Optional.empty() : byId(id, message.values(), fault))
                .or(() -> advice.ofSystem(fault))
                .orElse(message.expected());
    }

    private Optional<String> byId(String id, Map<String, String> values, Advice.Fault fault) {
        Language language = fault.language();
        if (lines.valueSets().containsKey(id)) {
            return advice.valueSet(id, values.getOrDefault(lines.valueSets().get(id), ""), fault);
        }
        if (id.equals(PATTERN_OF_TYPE) && lines.formats().containsKey(values.getOrDefault(TYPE, ""))) {
            return Optional.of(lines.formats()
                    .get(values.getOrDefault(TYPE, ""))
                    .in(language)
                    .with(Map.of()));
        }
        InTwoLanguages words = lines.words().get(id);
        String value = lines.values().get(id);
        if (words == null && value == null) {
            return Optional.empty();
        }
        TextTemplate template = words == null ? TextTemplate.of(String.valueOf(value)) : words.in(language);
        return values.keySet().containsAll(template.gaps()) ? said(template, values) : Optional.empty();
    }

    private static Optional<String> said(TextTemplate template, Map<String, String> values) {
        Map<String, String> present = new HashMap<>(values);
        return Optional.of(template.with(present).strip()).filter(text -> !text.isEmpty());
    }
}
