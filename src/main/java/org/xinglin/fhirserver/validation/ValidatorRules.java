package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.DataFile;

/** The rule behind each message id of the instance validator: {@code refusals/validator.yaml}. */
final class ValidatorRules {

    private static final String FILE = "/refusals/validator.yaml";
    private static final String OTHER = "validation-other";

    private final Map<String, String> textOf;
    private final Map<String, String> byId;
    private final List<Map.Entry<String, String>> byPrefix;

    private record Mapping(Map<String, String> textOf, Map<String, String> byId, Map<String, String> byPrefix) {}

    private ValidatorRules(Mapping mapping) {
        this.textOf = Map.copyOf(mapping.textOf());
        this.byId = Map.copyOf(mapping.byId());
        this.byPrefix = mapping.byPrefix().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> entry) ->
                                entry.getKey().length())
                        .reversed())
                .toList();
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static ValidatorRules load() {
        return new ValidatorRules(DataFile.read(FILE, new TypeReference<Mapping>() {}));
    }

    /**
     * The rule key of a message.
     *
     * @param messageId as the validator gives it; an invariant's is its profile's URL, {@code #} and the invariant's key
     */
    String rule(@Nullable String messageId) {
        if (messageId == null) {
            return OTHER;
        }
        String id = messageId.replaceFirst("_(one|other)$", "");
        String exact = byId.get(id);
        if (exact != null) {
            return exact;
        }
        return byPrefix.stream()
                .filter(entry -> id.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    /** The id of the text that a message was made from. */
    String text(String messageId) {
        return textOf.getOrDefault(messageId, messageId);
    }
}
