package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** How the validator names a definition: its URL, mostly in brackets, with or without a version. */
    private static final Pattern URL = Pattern.compile("(?:https?://|urn:)[^\\s|()'\"”“’，）]++");

    private final Lines lines;
    private final ValueSetCodes codes;

    /**
     * The file.
     *
     * @param words by message id, for the reader's language
     * @param values by message id, the same in both languages
     * @param valueSets by message id, the number of the argument that names a value set
     */
    private record Lines(
            Map<String, InTwoLanguages> words, Map<String, String> values, Map<String, String> valueSets) {}

    private Expectations(Lines lines, ValueSetCodes codes) {
        this.lines = lines;
        this.codes = codes;
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static Expectations load(ValueSetCodes codes) {
        return new Expectations(DataFile.read(FILE, new TypeReference<Lines>() {}), codes);
    }

    /** What was expected, or null where the message does not tell. */
    @Nullable
    String of(@Nullable String id, ValidatorTexts.Reading message, Language language) {
        Optional<String> byId = id == null ? Optional.empty() : byId(id, message.values(), language);
        return byId.orElse(message.expected());
    }

    private Optional<String> byId(String id, Map<String, String> values, Language language) {
        if (lines.valueSets().containsKey(id)) {
            return valueSet(values.getOrDefault(lines.valueSets().get(id), ""));
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

    private Optional<String> valueSet(String named) {
        Matcher matcher = URL.matcher(named);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String url = matcher.group();
        String few = String.join(", ", codes.few(url));
        return Optional.of(few.isEmpty() ? url : url + " (" + few + ")");
    }
}
