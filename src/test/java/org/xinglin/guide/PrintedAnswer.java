package org.xinglin.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says comes back: a status, and of the body what matters.
 *
 * @param body an excerpt: what it has the answer has, of lists each element in any place; missing where only the status is said
 */
record PrintedAnswer(int status, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param text {@code HTTP 201}, and after an empty line the excerpt, if any */
    static PrintedAnswer of(String text) {
        String[] parts = text.split("\\n\\n", 2);
        return new PrintedAnswer(
                Integer.parseInt(parts[0].replaceFirst("HTTP (\\d{3})$", "$1")),
                parts.length == 1 ? MissingNode.getInstance() : parsed(parts[1]));
    }

    /** Where an answer is another than printed. */
    Optional<String> contradictedBy(int answered, String answer) {
        if (status != answered) {
            return Optional.of("HTTP " + answered + " instead of " + status + ": " + answer);
        }
        return has(parsed(answer), body) ? Optional.empty() : Optional.of("not as printed: " + answer);
    }

    private static boolean has(JsonNode real, JsonNode shown) {
        if (shown.isMissingNode()) {
            return true;
        }
        if (shown.isObject()) {
            for (Map.Entry<String, JsonNode> field : shown.properties()) {
                if (!has(real.path(field.getKey()), field.getValue())) {
                    return false;
                }
            }
            return real.isObject();
        }
        if (shown.isArray()) {
            for (JsonNode element : shown) {
                if (!anyHas(real, element)) {
                    return false;
                }
            }
            return real.isArray();
        }
        return real.equals(shown);
    }

    private static boolean anyHas(JsonNode list, JsonNode shown) {
        for (JsonNode element : list) {
            if (has(element, shown)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode parsed(String json) {
        try {
            return json.isBlank() ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
