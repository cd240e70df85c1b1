package org.xinglin.guide.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Library;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Bilingual;
import org.xinglin.fhirserver.refusal.Language;

/**
 * The rules that Libraries publish as JSON, as tables that a clinician can check: of each rule its words, the very numbers
 * that the server reckons with, its sources and how far it was verified.
 */
final class GradingTables {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PREFIX = "chronic-";
    private static final String LEVELS = "cv-risk-level";
    private static final String RULE = "rule";
    private static final String RULE_ABOUT = "Rule";
    private static final Set<String> HEADINGS = Set.of("id", "version", "title", "sources");
    private static final Map<String, String> SIGNS = Map.of("atLeast", "≥", "above", ">", "below", "<", "atMost", "≤");

    private final Edition edition;
    private final ReleasedCodes codes;

    GradingTables(Edition edition) {
        this.edition = edition;
        codes = new ReleasedCodes(edition.release().artifacts().ofType("CodeSystem").stream()
                .map(artifact -> (CodeSystem) artifact.resource())
                .toList());
    }

    /**
     * A rule.
     *
     * @param data what stands beside it: limits, codes, days; empty where that is a grid
     * @param grid a table of risk or of limits, its first line the columns; else empty
     * @param note empty where there is none
     */
    record Row(
            String id, String text, String data, List<List<String>> grid, String sources, String status, String note) {}

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
                        Bilingual.in(edition.language(), source.path("title").asText()) + "（"
                                + source.path("document").asText() + "）"));
        List<Row> rows = new ArrayList<>();
        collect(content, MissingNode.getInstance(), sources, rows);
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
    private void collect(JsonNode node, JsonNode owner, Map<String, String> sources, List<Row> rows) {
        if (isRule(node)) {
            rows.add(new Row(
                    node.path("id").asText(),
                    node.path(tongue()).asText(),
                    isTable(owner) || owner.isArray() ? "" : data(owner),
                    isTable(owner) ? grid(owner) : list(owner),
                    StreamSupport.stream(node.path("sources").spliterator(), false)
                            .map(source -> sources.getOrDefault(source.asText(), source.asText()))
                            .collect(Collectors.joining("；")),
                    node.path("status").asText(),
                    Bilingual.in(edition.language(), node.path("note").asText(""))));
            return;
        }
        node.fields().forEachRemaining(field -> collect(field.getValue(), owner(node, field.getKey()), sources, rows));
        if (node.isArray()) {
            node.forEach(each -> collect(each, MissingNode.getInstance(), sources, rows));
        }
    }

    /** What a member is about if it is a rule: a {@code rule} about all beside it, a {@code limitsRule} about the limits. */
    private static JsonNode owner(JsonNode node, String member) {
        if (member.equals(RULE)) {
            return node;
        }
        return member.endsWith(RULE_ABOUT)
                ? node.path(member.substring(0, member.length() - RULE_ABOUT.length()))
                : MissingNode.getInstance();
    }

    private static boolean isRule(JsonNode node) {
        return node.has("id") && node.has("sources") && node.has("status");
    }

    private static boolean isTable(JsonNode node) {
        return node.has("columns") && node.has("rows");
    }

    /** A table of risk, the mildest column first. */
    private List<List<String>> grid(JsonNode table) {
        List<List<String>> grid = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        table.path("columns")
                .forEach(column -> columns.add(
                        0,
                        words(column.path("any").path("systolic")) + " / "
                                + words(column.path("any").path("diastolic"))));
        columns.add(0, "mmHg");
        grid.add(columns);
        for (JsonNode row : table.path("rows")) {
            List<String> cells = new ArrayList<>();
            row.path("cells").forEach(cell -> cells.add(0, levels(cell)));
            cells.add(0, row.path(tongue()).asText());
            grid.add(cells);
        }
        return grid;
    }

    /** What are all of one form, a line each. */
    private static List<List<String>> list(JsonNode owner) {
        if (!owner.isArray()) {
            return List.of();
        }
        List<List<String>> grid = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        owner.path(0).fieldNames().forEachRemaining(columns::add);
        grid.add(columns);
        owner.forEach(each -> grid.add(
                columns.stream().map(each::path).map(GradingTables::words).toList()));
        return grid;
    }

    private String levels(JsonNode cell) {
        return StreamSupport.stream(cell.spliterator(), false)
                .map(level -> codes.words(LEVELS, level.asText(), edition.language()))
                .collect(Collectors.joining("–"));
    }

    private String tongue() {
        return edition.language() == Language.ZH ? "zh" : "en";
    }

    /** What stands beside a rule, apart from what has a rule or a heading of its own. */
    private static String data(JsonNode node) {
        List<String> parts = new ArrayList<>();
        node.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (!isRule(value) && !isRule(value.path(RULE)) && !HEADINGS.contains(field.getKey())) {
                parts.add(field.getKey() + " " + words(value));
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
