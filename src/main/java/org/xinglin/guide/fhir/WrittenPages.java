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
import java.util.stream.Collectors;
import org.xinglin.guide.site.Markdown;
import org.xinglin.guide.site.Page;
import org.xinglin.guide.site.RefusalsChapter;
import org.xinglin.guide.site.Words;

/** The pages that people wrote, each ending with what the release has to show to it. */
final class WrittenPages {

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
            case "profiles" -> list(release.artifacts().all(Artifact::isProfile), "byRoom");
            case "extensions" -> list(release.artifacts().all(Artifact::isExtension), "byRoom");
            case "terminology" -> list(
                    release.artifacts()
                            .all(artifact -> Set.of("CodeSystem", "ValueSet", "ConceptMap", "NamingSystem")
                                    .contains(artifact.type())),
                    "byType");
            case "questionnaires" -> list(release.artifacts().ofType("Questionnaire"), "byType");
            case "capability" -> list(release.artifacts().ofType("CapabilityStatement"), "byType");
            case "operations" -> list(release.artifacts().ofType("OperationDefinition"), "byType")
                    + edition.fill("operations", Map.of("operations", release.search().operations()));
            case "search-parameters" -> edition.fill(
                    "search-parameters", Map.of("types", release.search().types(edition.language())));
            case "rules" -> edition.fill("rules", Map.of("rules", new RuleRows(edition).all()));
            case "examples" -> edition.fill(
                    "examples",
                    Map.of(
                            "good", edition.shown(examples(true)),
                            "bad", edition.shown(examples(false))));
            case "refusals" -> edition.markdown()
                    .read(RefusalsChapter.in(edition.language(), read(release.file("docs/refusals.md"))))
                    .html();
            case "downloads" -> edition.fill(
                    "downloads",
                    Map.of(
                            "file", release.packageFile(),
                            "version", release.version(),
                            "artifacts", edition.listed(release.artifacts().all())));
            default -> release.rooms().contains(name)
                    ? list(
                            release.artifacts()
                                    .all(artifact -> artifact.room().equals(name)
                                            && !artifact.type().equals("SearchParameter")),
                            "byType")
                    : "";
        };
    }

    /** All of them, those that belong to no profile's page in full. */
    private List<Example> examples(boolean good) {
        return release.examples().all().stream()
                .filter(example -> example.good() == good)
                .toList();
    }

    private String list(List<Artifact> artifacts, String order) {
        Map<String, List<Edition.Listed>> groups = artifacts.stream()
                .map(edition::listed)
                .collect(Collectors.groupingBy(
                        listed -> order.equals("byRoom") ? listed.group() : kind(listed),
                        java.util.TreeMap::new,
                        Collectors.toList()));
        return groups.isEmpty() ? "" : edition.fill("list", Map.of("groups", groups, "order", order));
    }

    private static String kind(Edition.Listed listed) {
        return listed.type();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
