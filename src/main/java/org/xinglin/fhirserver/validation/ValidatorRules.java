package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule behind each message id of the instance validator: {@code refusals/validator.yaml}. */
final class ValidatorRules {

    private static final String FILE = "/refusals/validator.yaml";
    private static final String OTHER = "validation-other";

    private final Map<String, String> byId;
    private final List<Map.Entry<String, String>> byPrefix;

    private record Mapping(Map<String, String> byId, Map<String, String> byPrefix) {}

    private ValidatorRules(Mapping mapping) {
        this.byId = Map.copyOf(mapping.byId());
        this.byPrefix = mapping.byPrefix().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> entry) ->
                                entry.getKey().length())
                        .reversed())
                .toList();
    }

    /** @throws UncheckedIOException if the file is missing or malformed */
    static ValidatorRules load() {
        try (InputStream in = ValidatorRules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("The class path has no " + FILE);
            }
            return new ValidatorRules(new ObjectMapper(new YAMLFactory()).readValue(in, Mapping.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        int hash = messageId.lastIndexOf('#');
        if (hash >= 0) {
            return messageId.substring(hash + 1);
        }
        return byPrefix.stream()
                .filter(entry -> id.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }
}
