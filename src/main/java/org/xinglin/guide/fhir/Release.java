package org.xinglin.guide.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.xinglin.fhirserver.validation.Specification;
import org.xinglin.guide.site.AuthoringRooms;
import org.xinglin.kernel.Canonical;

/** All that the guide is made of, the same for every reader. */
final class Release {

    private static final String CONTRACT = Canonical.BASE + "CapabilityStatement/xinglin-server";

    private final Path base;
    private final Specification specification = Specification.load();
    private final AuthoringRooms rooms;
    private final Artifacts artifacts;
    private final Examples examples;
    private final UsedBy usedBy;
    private final SearchTable search;
    private final CapabilityStatement contract;

    /** @param base the project's folder */
    Release(Path base) {
        this.base = base;
        rooms = new AuthoringRooms(base.resolve("profiles/input/fsh"));
        artifacts = new Artifacts(specification.released(), rooms);
        examples = new Examples(base.resolve("src/test/resources/examples"), specification, artifacts);
        usedBy = new UsedBy(artifacts);
        contract = (CapabilityStatement) artifacts
                .find(CONTRACT)
                .orElseThrow(() -> new IllegalStateException("The release has no " + CONTRACT))
                .resource();
        search = new SearchTable(
                contract,
                specification.released(),
                artifacts,
                new ChineseSearchTexts(base.resolve("ig/search-texts.yaml")));
    }

    Path file(String name) {
        return base.resolve(name);
    }

    /** An artifact as it stands in its file. */
    String json(Artifact artifact) {
        try {
            return Files.readString(file("src/main/resources/conformance/" + artifact.name() + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return contract.getVersion();
    }

    /** As {@code 2026-11-21}. */
    String date() {
        return contract.getDateElement().getValueAsString();
    }

    Specification specification() {
        return specification;
    }

    List<String> rooms() {
        return rooms.all();
    }

    Artifacts artifacts() {
        return artifacts;
    }

    Examples examples() {
        return examples;
    }

    UsedBy usedBy() {
        return usedBy;
    }

    SearchTable search() {
        return search;
    }

    /** The name of the package's file. */
    String packageFile() {
        return TgzPackage.ID + "-" + version() + ".tgz";
    }
}
