package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.DataFile;

/** The code that a sender's own word most likely means: {@code refusals/suggestions.yaml}. */
final class Suggestions {

    private static final String FILE = "/refusals/suggestions.yaml";

    private final Map<String, Map<String, String>> values;

    private record Listed(String version, String source, Map<String, Map<String, String>> values) {}

    private Suggestions(Listed listed) {
        this.values = Map.copyOf(listed.values());
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static Suggestions load() {
        return new Suggestions(DataFile.read(FILE, new TypeReference<Listed>() {}));
    }

    /**
     * Looks a word up.
     *
     * @param choice the value set or code system that the code must be of
     */
    Optional<String> of(String choice, @Nullable String word) {
        return word == null
                ? Optional.empty()
                : Optional.ofNullable(values.getOrDefault(choice, Map.of()).get(word.strip()));
    }

    Map<String, Map<String, String>> all() {
        return values;
    }
}
