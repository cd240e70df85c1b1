package org.xinglin.guide.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.guide.site.Markdown;
import org.xinglin.guide.site.Site;
import org.xinglin.guide.site.Templates;

/** What every page of one language is made with. */
record Edition(
        Language language,
        Release release,
        Renderer renderer,
        Markdown markdown,
        Templates templates,
        Map<String, String> words) {

    /** In characters; a whole county's story is read in an editor. */
    private static final int LONGEST_SHOWN = 100_000;

    /** An artifact in a list. */
    record Listed(String id, String title, String type, String page, String text) {}

    /** An example; {@code json} is empty where it is too long for a page. */
    record Shown(String name, String type, String json, List<Example.Said> said) {}

    String tag() {
        return Site.tag(language);
    }

    Listed listed(Artifact artifact) {
        return new Listed(
                artifact.id(),
                artifact.title(language),
                artifact.type(),
                artifact.page(),
                artifact.description(language));
    }

    List<Listed> listed(List<Artifact> artifacts) {
        return artifacts.stream().map(this::listed).toList();
    }

    List<Shown> shown(List<Example> examples) {
        return examples.stream()
                .map(example -> new Shown(
                        example.name(),
                        example.type(),
                        example.json().length() > LONGEST_SHOWN ? "" : example.json(),
                        example.saidIn(language)))
                .toList();
    }

    String fill(String template, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("w", words);
        return templates.fill(template, all);
    }
}
