package org.xinglin.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The clocks of a task: what was reached, and by whom. */
final class Milestones {

    private Milestones() {}

    static List<String> of(JsonNode task) {
        return parts(task, "code", "/valueCode");
    }

    /** The organisation of each. */
    static List<String> by(JsonNode task) {
        return parts(task, "organization", "/valueReference/reference");
    }

    private static List<String> parts(JsonNode task, String name, String value) {
        List<String> parts = new ArrayList<>();
        for (JsonNode extension : task.path("extension")) {
            if (extension.path("url").asText().endsWith("/milestone")) {
                for (JsonNode part : extension.path("extension")) {
                    if (part.path("url").asText().equals(name)) {
                        parts.add(part.at(value).asText());
                    }
                }
            }
        }
        return parts;
    }
}
