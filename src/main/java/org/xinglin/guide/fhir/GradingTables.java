package org.xinglin.guide.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.Library;
import org.xinglin.fhirserver.refusal.Language;

/**
 * The rules that Libraries publish as JSON, as tables that a clinician can check: of each rule its words, the very numbers
 * that the server reckons with, its sources and how far it was verified.
 */
final class GradingTables {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PREFIX = "chronic-";
    private static final Set<String> HEADINGS = Set.of("id", "version", "title", "sources");
    private static final Map<String, String> SIGNS = Map.of("atLeast", "≥", "above", ">", "below", "<", "atMost", "≤");

    private final Edition edition;

    GradingTables(Edition edition) {
        this.edition = edition;
    }

    /**
     * A rule.
     *
     * @param data what stands beside it: limits, codes, days
     * @param note empty where there is none
     */
    record Row(String id, String text, String data, String sources, String status, String note) {}

    /** The rules of one Library; {@code page} is where it stands. */
    record Table(String title, String version, String page, List<Row> rows) {}

    List<Table> all() {
        return edition.release().artifacts().ofType("Library").stream()
                .filter(artifact -> artifact.id().startsWith(PREFIX))
                .map(this::table)
                .toList();
    }

    private Table table(Artifact artifact) {
        Library library = (Library) artifact.resource();
        JsonNode content = content(library);
        Map<String, String> sources = new HashMap<>();
        content.path("sources")
                .forEach(source -> sources.put(
                        source.path("id").asText(),
                        source.path("title").asText() + "（"
                                + source.path("document").asText() + "）"));
        List<Row> rows = new ArrayList<>();
        collect(content, "", sources, rows);
        return new Table(artifact.title(edition.language()), library.getVersion(), artifact.page(), rows);
    }

    private static JsonNode content(Library library) {
        try {
            return MAPPER.readTree(new String(library.getContentFirstRep().getData(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Library " + library.getId() + " holds no JSON", wrong);
        }
    }

    /** @param owner what a rule that is a member of this node is about */
    private void collect(JsonNode node, String owner, Map<String, String> sources, List<Row> rows) {
        if (isRule(node)) {
            rows.add(new Row(
                    node.path("id").asText(),
                    node.path(edition.language() == Language.ZH ? "zh" : "en").asText(),
                    owner,
                    StreamSupport.stream(node.path("sources").spliterator(), false)
                            .map(source -> sources.getOrDefault(source.asText(), source.asText()))
                            .collect(Collectors.joining("；")),
                    node.path("status").asText(),
                    node.path("note").asText("")));
            return;
        }
        String beside = node.isObject() && node.has("rule") && isRule(node.path("rule")) ? data(node) : "";
        node.fields().forEachRemaining(field -> collect(field.getValue(), beside, sources, rows));
        if (node.isArray()) {
            node.forEach(each -> collect(each, "", sources, rows));
        }
    }

    private static boolean isRule(JsonNode node) {
        return node.has("id") && node.has("sources") && node.has("status");
    }

    /** What stands beside a rule, apart from rules of its own and from what has a heading of its own. */
    private static String data(JsonNode node) {
        List<String> parts = new ArrayList<>();
        node.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("rule") && !HEADINGS.contains(field.getKey())) {
                parts.add(field.getKey() + " " + words(field.getValue()));
            }
        });
        return String.join("; ", parts);
    }

    private static String words(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(GradingTables::words)
                    .collect(Collectors.joining(" | "));
        }
        if (!value.isObject()) {
            return value.asText();
        }
        List<String> parts = new ArrayList<>();
        value.fields()
                .forEachRemaining(field -> parts.add(
                        SIGNS.containsKey(field.getKey())
                                ? SIGNS.get(field.getKey()) + " "
                                        + field.getValue().asText()
                                : field.getKey() + " " + words(field.getValue())));
        return parts.isEmpty() ? "—" : String.join(", ", parts);
    }
}
