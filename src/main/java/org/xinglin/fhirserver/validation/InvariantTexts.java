package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.TextTemplate;
import org.xinglin.kernel.Canonical;

/**
 * What an invariant says, in the reader's language. Ours carry both in one text; FHIR's are English in their
 * definitions, and their Chinese stands in {@code refusals/invariants.yaml}.
 */
final class InvariantTexts {

    private static final String FILE = "/refusals/invariants.yaml";

    /** FHIR's own definitions, and ours, which inherit their invariants. */
    private static final List<String> PROFILES_WITH_KNOWN_KEYS =
            List.of("http://hl7.org/fhir/StructureDefinition/", Canonical.definition(""));

    private static final TextTemplate BOTH = TextTemplate.of("中文：{zh} | English: {en}");

    private final Map<String, String> chinese;

    private InvariantTexts(Map<String, String> chinese) {
        this.chinese = Map.copyOf(chinese);
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static InvariantTexts load() {
        return new InvariantTexts(DataFile.read(FILE, new TypeReference<Map<String, String>>() {}));
    }

    /** One language of a text that carries both; nothing where it does not. */
    static Optional<String> ofBoth(String human, Language language) {
        return BOTH.values(human).map(values -> values.getOrDefault(language == Language.ZH ? "zh" : "en", ""));
    }

    /** The Chinese of one of FHIR's invariants, by its key; nothing for those of profiles that may use any key. */
    Optional<String> chinese(String profile, String key) {
        return PROFILES_WITH_KNOWN_KEYS.stream().anyMatch(profile::startsWith)
                ? Optional.ofNullable(chinese.get(key))
                : Optional.empty();
    }
}
