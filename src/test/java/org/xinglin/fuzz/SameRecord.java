package org.xinglin.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds a record as it was sent beside the same record as it is read. What only the server may say does not count. */
final class SameRecord {

    /** The server stamps the profile that it enforces. */
    private static final String OUR_PROFILES = "https://xinglin-fhir.github.io/ig/StructureDefinition/";

    /** The server keeps since when a resident is due for what, and of categories which are so by facts. */
    private static final Set<String> KEPT = Set.of(
            OUR_PROFILES + "constitution-due",
            OUR_PROFILES + "contract-due",
            OUR_PROFILES + "screening-due",
            OUR_PROFILES + "exam-due",
            OUR_PROFILES + "self-care-due",
            OUR_PROFILES + "population-category");

    /** Items of their responses are put in the scale's order. */
    private static final String CONSTITUTION_SCALES = "https://xinglin-fhir.github.io/ig/Questionnaire/constitution-";

    /** The server names the code system of an answer to a scale where the sender does not. */
    private static final String ANSWERS = "https://xinglin-fhir.github.io/ig/CodeSystem/constitution-answer";

    /** Marks what the server added to what it understood (contract, rows "Units and codes", "Local codes"). */
    private static final String ADDED = OUR_PROFILES + "added-coding";

    private static final String NATIONAL_ID = "urn:oid:2.16.156.10011.1.3";

    /** Sets, says FHIR (R4, resource.html#Meta): order and repetition mean nothing. */
    private static final Set<String> SETS = Set.of("tag", "security", "profile");

    private final List<String> differences = new ArrayList<>();

    private SameRecord() {}

    /** One line for each place where the two say different things. */
    static List<String> differences(JsonNode sent, JsonNode read) {
        SameRecord both = new SameRecord();
        both.compare("", clientsPart(sent), clientsPart(read));
        return both.differences;
    }

    private void compare(String path, JsonNode sent, JsonNode read) {
        JsonNode one = plain(path, sent);
        JsonNode other = plain(path, read);
        if (one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, one.path(name), other.path(name)));
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "/" + i, one.path(i), other.path(i));
            }
        } else if (!one.equals(other) && !sameScalar(one, other) && !completed(path, one, other)) {
            differences.add(path + ": sent " + shown(one) + ", read " + shown(other));
        }
    }

    /** Quoted or not is told by the element's type, and a number's exponent may be written out. */
    private static boolean sameScalar(JsonNode one, JsonNode other) {
        if (!one.isValueNode() || !other.isValueNode() || one.isMissingNode() || other.isMissingNode()) {
            return false;
        }
        return written(one).equals(written(other));
    }

    private static boolean completed(String path, JsonNode sent, JsonNode read) {
        String stored = read.path("@value").asText(read.asText());
        return sent.isMissingNode() && path.endsWith("/valueCoding/system") && ANSWERS.equals(stored)
                || sent.isMissingNode()
                        && path.matches("/identifier(/[0-9]+)?/system(/@value)?")
                        && NATIONAL_ID.equals(stored)
                || path.matches("/questionnaire(/@value)?") && stored.startsWith(CONSTITUTION_SCALES);
    }

    private static boolean isAdded(JsonNode coding) {
        JsonNode extensions = coding.path("extension");
        return Stream.concat(Stream.of(extensions), StreamSupport.stream(extensions.spliterator(), false))
                .anyMatch(extension -> ADDED.equals(
                        extension.path("url").asText(extension.path("@url").asText())));
    }

    private static String written(JsonNode scalar) {
        return scalar.isNumber() ? scalar.decimalValue().toPlainString() : scalar.asText();
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    /** Without what carries no information: null, {}, [], brackets around one value. */
    private static JsonNode plain(String path, JsonNode node) {
        if (node.isNull()) {
            return MissingNode.getInstance();
        }
        if (node instanceof ObjectNode object) {
            ObjectNode full = object.objectNode();
            LibraryLosses.removedFrom(object).fields().forEachRemaining(field -> {
                JsonNode value = plain(field.getKey(), field.getValue());
                if (!value.isMissingNode() && !isAdded(field.getValue())) {
                    full.set(field.getKey(), value);
                }
            });
            return full.isEmpty() ? MissingNode.getInstance() : full;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> full = new ArrayList<>();
            array.forEach(item -> full.add(isAdded(item) ? MissingNode.getInstance() : plain("", item)));
            full.removeIf(JsonNode::isMissingNode);
            if (SETS.contains(path)) {
                full.sort(Comparator.comparing(JsonNode::toString));
                full.removeIf(item -> full.indexOf(item) != full.lastIndexOf(item));
            }
            return full.isEmpty()
                    ? MissingNode.getInstance()
                    : full.size() == 1 ? full.get(0) : array.arrayNode().addAll(full);
        }
        return node;
    }

    /** Without id, version, time, the profile that is enforced and what is kept: those are the server's to give. */
    private static JsonNode clientsPart(JsonNode record) {
        if (record instanceof ObjectNode object) {
            object.remove("id");
            if (object.path("questionnaire").toString().contains(CONSTITUTION_SCALES)
                    && object.path("item") instanceof ArrayNode items) {
                List<JsonNode> sorted = new ArrayList<>();
                items.forEach(sorted::add);
                sorted.sort(Comparator.comparing(item -> item.path("linkId").toString()));
                items.removeAll();
                sorted.forEach(items::add);
            }
            if (object.path("extension") instanceof ArrayNode extensions) {
                for (int i = extensions.size() - 1; i >= 0; i--) {
                    JsonNode extension = extensions.get(i);
                    if (KEPT.contains(
                            extension.path("@url").asText(extension.path("url").asText()))) {
                        extensions.remove(i);
                    }
                }
            }
            JsonNode meta = object.path("meta").isArray() ? object.path("meta").path(0) : object.path("meta");
            if (meta instanceof ObjectNode own) {
                own.remove(List.of("versionId", "lastUpdated"));
                if (own.path("profile") instanceof ArrayNode profiles) {
                    for (int i = profiles.size() - 1; i >= 0; i--) {
                        JsonNode profile = profiles.get(i);
                        if (profile.path("@value").asText(profile.asText()).startsWith(OUR_PROFILES)) {
                            profiles.remove(i);
                        }
                    }
                }
            }
        }
        return record;
    }
}
