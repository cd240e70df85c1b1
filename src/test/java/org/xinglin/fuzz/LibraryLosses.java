package org.xinglin.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What the library's parser (HAPI 8.8.0) drops without a word, although none of it is FHIR R4. */
final class LibraryLosses {

    private LibraryLosses() {}

    static ObjectNode removedFrom(ObjectNode object) {
        ObjectNode kept = object.deepCopy();
        // Comments as the draft of FHIR wrote them.
        kept.remove("fhir_comments");
        // Ids of primitive elements, in XML; in JSON they stand beside the primitive.
        kept.remove("@id");
        // Of meta.source what stands behind the number sign, where it would put its own request's id.
        if (kept.path("source").isTextual()) {
            kept.put("source", kept.path("source").asText().replaceFirst("#.*", ""));
        }
        // Of several values of one extension it reads the last.
        List<String> values = new ArrayList<>();
        kept.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("value") && (kept.has("url") || kept.has("@url"))) {
                values.add(name);
            }
        });
        if (!values.isEmpty()) {
            String last = values.remove(values.size() - 1);
            kept.remove(values);
            if (kept.get(last) instanceof ArrayNode several) {
                kept.set(last, several.get(several.size() - 1));
            }
        }
        object.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_")) {
                extensionsAlone(kept.path(name));
            }
        });
        return kept;
    }

    private static void extensionsAlone(JsonNode besidePrimitive) {
        if (besidePrimitive instanceof ObjectNode member) {
            member.retain("extension");
        } else {
            besidePrimitive.forEach(item -> {
                if (item instanceof ObjectNode member) {
                    member.retain("extension");
                }
            });
        }
    }
}
