package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a record's JSON as it was sent, of whatever shape, by the validator's locations. */
final class SentValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STEP = Pattern.compile("(?<name>[^\\[]+)(?:\\[(?<index>\\d+)])?");

    private final JsonNode record;

    private SentValues(JsonNode record) {
        this.record = record;
    }

    /** Of XML, nothing. */
    static SentValues in(String text) {
        try {
            return new SentValues(JSON.readTree(text));
        } catch (JsonProcessingException notJson) {
            return new SentValues(MissingNode.getInstance());
        }
    }

    /** A single value; null where there is none, or several. */
    @Nullable
    String at(String location) {
        JsonNode at = record;
        String[] steps = location.split("\\.");
        for (int i = 1; i < steps.length; i++) {
            Matcher step = STEP.matcher(steps[i]);
            if (!step.matches()) {
                return null;
            }
            at = at.path(step.group("name"));
            if (step.group("index") != null) {
                at = at.path(Integer.parseInt(step.group("index")));
            }
        }
        return at.isValueNode() && !at.isNull() ? at.asText() : null;
    }
}
