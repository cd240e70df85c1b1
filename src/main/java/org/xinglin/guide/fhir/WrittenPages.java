package org.xinglin.guide.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinglin.guide.site.Markdown;
import org.xinglin.guide.site.Page;
import org.xinglin.guide.site.RefusalsChapter;
import org.xinglin.guide.site.Words;

/** The pages that people wrote, each ending with what the release has to show to it. */
final class WrittenPages {

    private static final Set<String> TERMINOLOGY = Set.of("CodeSystem", "ValueSet", "ConceptMap", "NamingSystem");

    private final Edition edition;
    private final Release release;

    WrittenPages(Edition edition) {
        this.edition = edition;
        this.release = edition.release();
    }

    /** Those of the menu, and one for each room that nobody wrote about. */
    List<Page> all(Words words) {
        Set<String> names = new LinkedHashSet<>();
        words.menu().forEach(group -> names.addAll(group.pages()));
        names.addAll(release.rooms());
        List<Page> pages = new ArrayList<>();
        for (String name : names) {
            Path source = release.file("ig/pages/" + name + "." + edition.tag() + ".md");
            boolean written = Files.exists(source);
            String generated = generated(name);
            if (written || !generated.isBlank()) {
                Markdown.Read text = edition.markdown().read(written ? read(source) : "");
                String title = text.title().orElse(name);
                pages.add(new Page(
                        name + ".html",
                        title,
                        edition.fill("page", Map.of("title", title, "text", text.html(), "generated", generated)),
                        name + " " + text.text()));
            }
        }
        return pages;
    }

    private String generated(String name) {
        return switch (name) {
            case "profiles" -> byRoom(release.artifacts().all(Artifact::isProfile));
            case "extensions" -> byRoom(release.artifacts().all(Artifact::isExtension));
            case "terminology" -> byType(release.artifacts().all(artifact -> TERMINOLOGY.contains(artifact.type())));
            case "questionnaires" -> byType(release.artifacts().ofType("Questionnaire"));
            case "capability" -> byType(release.artifacts().ofType("CapabilityStatement"));
            case "operations" ->
                byType(release.artifacts().ofType("OperationDefinition"))
                        + edition.fill(
                                "operations",
                                Map.of("operations", release.search().operations()));
            case "search-parameters" ->
                edition.fill(
                        "search-parameters", Map.of("types", release.search().types(edition.language())));
            case "access-matrix" -> accessMatrix();
            case "smart-tests" ->
                edition.fill(
                        "smart-tests",
                        Map.of(
                                "groups",
                                new SmartTests(release.file("ig/smart-tests.yaml")).groups(edition.language())));
            case "grading" -> edition.fill("grading", Map.of("tables", new GradingTables(edition).all()));
            case "rules" -> edition.fill("rules", Map.of("rules", new RuleRows(edition).all()));
            case "examples" ->
                edition.fill(
                        "examples",
                        Map.of(
                                "good", edition.shown(examples(true)),
                                "bad", edition.shown(examples(false))));
            case "refusals" ->
                edition.markdown()
                        .read(RefusalsChapter.in(edition.language(), read(release.file("docs/refusals.md"))))
                        .html();
            case "downloads" ->
                edition.fill(
                        "downloads",
                        Map.of(
                                "file", release.packageFile(),
                                "version", release.version(),
                                "artifacts", edition.listed(release.artifacts().all())));
            default ->
                release.rooms().contains(name)
                        ? byType(release.artifacts()
                                .all(artifact -> artifact.room().equals(name)
                                        && !artifact.type().equals("SearchParameter")))
                        : "";
        };
    }

    private String accessMatrix() {
        AccessMatrix matrix = new AccessMatrix(release.file("ig/access-matrix.yaml"));
        return edition.fill(
                "access-matrix", Map.of("columns", matrix.columns(edition.language()), "rows", matrix.rows()));
    }

    private List<Example> examples(boolean good) {
        return release.examples().all().stream()
                .filter(example -> example.good() == good)
                .toList();
    }

    private String byRoom(List<Artifact> artifacts) {
        return list(artifacts, Artifact::room);
    }

    private String byType(List<Artifact> artifacts) {
        return list(artifacts, Artifact::type);
    }

    private String list(List<Artifact> artifacts, Function<Artifact, String> heading) {
        Map<String, List<Edition.Listed>> groups = artifacts.stream()
                .collect(Collectors.groupingBy(
                        heading, TreeMap::new, Collectors.mapping(edition::listed, Collectors.toList())));
        return groups.isEmpty() ? "" : edition.fill("list", Map.of("groups", groups));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
