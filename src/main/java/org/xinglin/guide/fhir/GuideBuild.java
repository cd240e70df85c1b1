package org.xinglin.guide.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.guide.site.Fingerprint;
import org.xinglin.guide.site.Markdown;
import org.xinglin.guide.site.Page;
import org.xinglin.guide.site.Site;
import org.xinglin.guide.site.Templates;
import org.xinglin.guide.site.Words;
import org.xinglin.sandbox.SandboxStory;

/**
 * Builds the guide and the package, as {@code mvn} calls it: into {@code target/classes/ig} and {@code target/xinglin.fhir.tcm-….tgz}.
 * It does nothing while its inputs are those of the last time.
 */
public final class GuideBuild {

    private static final Logger log = LoggerFactory.getLogger(GuideBuild.class);

    private static final List<String> INPUTS = List.of(
            "src/main/resources/conformance",
            "src/main/resources/refusals",
            "src/main/resources/sandbox",
            "src/main/resources/Messages_zh_CN.properties",
            "src/main/resources/rendering-phrases_zh_CN.properties",
            "src/test/resources/examples",
            "profiles/input/fsh",
            "profiles/input/intro",
            "docs/refusals.md",
            "ig",
            "pom.xml");

    private static final List<String> CODE =
            List.of("guide", "sandbox", "fhirserver/conformance", "fhirserver/refusal", "fhirserver/validation");

    private final Path base;
    private final Path target;
    private final Path folder;

    private GuideBuild(Path base, Path target) {
        this.base = base;
        this.target = target;
        this.folder = target.resolve("classes/ig");
    }

    /**
     * Builds both, if need be.
     *
     * @param arguments the project's folder, the build's folder
     */
    public static void main(String[] arguments) throws IOException {
        // What a renderer takes from the machine must not differ between machines.
        Locale.setDefault(Locale.ENGLISH);
        new GuideBuild(Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    private void run() throws IOException {
        Path mark = target.resolve("ig.sha256");
        String fingerprint = fingerprint();
        if (Files.exists(mark) && Files.exists(folder) && Files.readString(mark).equals(fingerprint)) {
            log.info("The guide is current");
            return;
        }
        Files.deleteIfExists(mark);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder.resolve("assets"));
        int pages = build();
        Files.writeString(mark, fingerprint);
        log.info("The guide: {} pages in {}", pages, folder);
    }

    private String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        INPUTS.forEach(input -> fingerprint.add(base.resolve(input)));
        CODE.forEach(
                code -> fingerprint.add(target.resolve("classes/org/xinglin").resolve(code)));
        return fingerprint.value();
    }

    private int build() throws IOException {
        Release release = new Release(base);
        Templates templates = new Templates(base.resolve("ig/templates"));
        Words words = new Words(base.resolve("ig/words.yaml"));
        Site site = new Site(folder, templates, words, release.version());
        site.copy(base.resolve("ig/assets"), "assets");
        site.copy(base.resolve("ig/root"), "");
        Definitions definitions = new Definitions(release.specification());
        Set<String> rules = RuleRows.keys(release);
        int written = 0;
        for (Language language : Language.values()) {
            Edition edition = new Edition(
                    language,
                    release,
                    new Renderer(
                            definitions.context(language, release.artifacts().all()),
                            language,
                            release.artifacts(),
                            folder.resolve("assets")),
                    new Markdown(name -> pageOf(release, rules, name)),
                    templates,
                    words.in(language));
            List<Page> pages = new ArrayList<>(new WrittenPages(edition).all(words));
            pages.addAll(new ArtifactPages(edition).all());
            site.write(language, pages, new RuleRows(edition).places());
            written += pages.size();
        }
        writeResources(release, site);
        writePackage(release);
        return written;
    }

    /** Where a name in a text leads: to an artifact's page, or to a rule. */
    private static Optional<String> pageOf(Release release, Set<String> rules, String name) {
        return release.artifacts()
                .named(name)
                .map(Artifact::page)
                .or(() -> Optional.of(name).filter(rules::contains).map(rule -> "rules.html#" + rule));
    }

    private static void writeResources(Release release, Site site) {
        for (Artifact artifact : release.artifacts().all()) {
            site.write(artifact.name() + ".json", release.json(artifact));
        }
        for (Example example : release.examples().all()) {
            site.write("examples/" + example.name() + ".json", example.json());
        }
        site.write("county-story.json", SandboxStory.transaction());
    }

    private void writePackage(Release release) throws IOException {
        TgzPackage tgz = new TgzPackage(
                release.version(),
                release.date(),
                "杏林实施指南 Xinglin Implementation Guide",
                "FHIR R4 profiles for county-level care and traditional Chinese medicine in China");
        for (Artifact artifact : release.artifacts().all(Artifact::isPackaged)) {
            tgz.add(artifact, release.json(artifact));
        }
        release.examples().all().stream().filter(Example::good).forEach(tgz::add);
        byte[] bytes = tgz.bytes();
        Files.write(target.resolve(release.packageFile()), bytes);
        Files.write(folder.resolve(release.packageFile()), bytes);
        Files.write(folder.resolve("package.tgz"), bytes);
    }
}
