package org.xinglin.guide.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.jspecify.annotations.Nullable;
import org.xinglin.guide.site.Markdown;
import org.xinglin.guide.site.Page;
import org.xinglin.kernel.Canonical;

/** One page for each artifact. */
final class ArtifactPages {

    private static final String ENFORCED_FOR = Canonical.definition("enforced-for");

    /** The types that HL7 has a renderer of its own for; of others the reader gets the resource itself. */
    private static final Set<String> NARRATED = Set.of(
            "CapabilityStatement",
            "CodeSystem",
            "ConceptMap",
            "NamingSystem",
            "OperationDefinition",
            "Questionnaire",
            "SearchParameter",
            "ValueSet");

    private final Edition edition;
    private final Release release;

    ArtifactPages(Edition edition) {
        this.edition = edition;
        this.release = edition.release();
    }

    /** Which records a profile is enforced on: those with a code of a value set in an element; without one, all of the type. */
    record Enforced(String type, String element, Edition.@Nullable Listed valueSet) {}

    List<Page> all() {
        return release.artifacts().all().stream().map(this::page).toList();
    }

    private Page page(Artifact artifact) {
        Markdown.Read introduction = edition.markdown().read(introduction(artifact));
        Map<String, Object> variables = new HashMap<>();
        variables.put("a", edition.listed(artifact));
        variables.put("url", artifact.url());
        variables.put("json", "../" + artifact.name() + ".json");
        variables.put("introduction", introduction.html());
        variables.put("good", edition.shown(release.examples().of(artifact.url(), true)));
        variables.put("bad", edition.shown(release.examples().of(artifact.url(), false)));
        variables.put("usedBy", edition.listed(release.usedBy().of(artifact)));
        String html;
        if (artifact.resource() instanceof StructureDefinition profile) {
            variables.put("base", tail(profile.getBaseDefinition()));
            variables.put("basePage", pageOf(profile.getBaseDefinition()));
            variables.put("type", profile.getType());
            variables.put("extension", artifact.isExtension());
            variables.put("ask", asking(release.examples().of(artifact.url(), true)));
            variables.put("enforced", enforced(profile));
            variables.put("differential", edition.renderer().elements(profile.getUrl(), false));
            variables.put("snapshot", edition.renderer().elements(profile.getUrl(), true));
            variables.put(
                    "obligations", hasObligations(profile) ? edition.renderer().obligations(profile.getUrl()) : "");
            variables.put("invariants", Invariants.of(profile, edition.language()));
            html = edition.fill("profile", variables);
        } else {
            boolean narrated = NARRATED.contains(artifact.type());
            variables.put("narrative", narrated ? edition.renderer().narrative(type(artifact), artifact.url()) : "");
            variables.put("whole", narrated ? "" : release.json(artifact));
            html = edition.fill("artifact", variables);
        }
        return new Page(artifact.page(), artifact.title(edition.language()), html, keywords(artifact, introduction));
    }

    private String keywords(Artifact artifact, Markdown.Read introduction) {
        String rules = artifact.resource() instanceof StructureDefinition profile
                ? Invariants.of(profile, edition.language()).stream()
                        .map(row -> row.key() + " " + row.text())
                        .collect(Collectors.joining(" "))
                : "";
        return String.join(
                " ",
                artifact.id(),
                artifact.type(),
                artifact.url(),
                artifact.description(edition.language()),
                rules,
                introduction.text());
    }

    private String introduction(Artifact artifact) {
        Path file = release.file("profiles/input/intro/" + artifact.id() + "." + edition.tag() + ".md");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Enforced> enforced(StructureDefinition profile) {
        List<Enforced> enforced = new ArrayList<>();
        for (Extension extension : profile.getExtensionsByUrl(ENFORCED_FOR)) {
            Extension element = extension.getExtensionByUrl("element");
            Extension valueSet = extension.getExtensionByUrl("valueSet");
            enforced.add(new Enforced(
                    profile.getType(),
                    element == null ? "code" : element.getValue().primitiveValue(),
                    valueSet == null
                            ? null
                            : edition.listed(release.artifacts()
                                    .find(valueSet.getValue().primitiveValue())
                                    .orElseThrow())));
        }
        return enforced;
    }

    /** Commands that ask about a good example, which this server has; empty where there is none. */
    private static String asking(List<Example> good) {
        return good.stream()
                .findFirst()
                .map(example -> "curl -s localhost:8080/ig/examples/" + example.name() + ".json \\\n"
                        + "  | curl -s 'localhost:8080/fhir/" + example.type()
                        + "/$validate' -H 'Content-Type: application/fhir+json' --data-binary @-")
                .orElse("");
    }

    private static boolean hasObligations(StructureDefinition profile) {
        return profile.getSnapshot().getElement().stream()
                .anyMatch(element -> element.hasExtension("http://hl7.org/fhir/StructureDefinition/obligation"));
    }

    private String pageOf(String url) {
        return release.artifacts()
                .find(url)
                .map(Artifact::page)
                .orElseGet(() -> edition.renderer().pageOf(url));
    }

    private static String tail(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("unchecked") // every published type is one of the renderers' canonical resources
    private static Class<? extends CanonicalResource> type(Artifact artifact) {
        try {
            return (Class<? extends CanonicalResource>) Class.forName("org.hl7.fhir.r5.model." + artifact.type());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
