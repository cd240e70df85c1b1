package org.xinglin.guide.fhir;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemUniqueIdComponent;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.guide.site.AuthoringRooms;

/** The release's conformance resources that the guide has pages of. */
final class Artifacts {

    private final Map<String, Artifact> byUrl = new LinkedHashMap<>();
    private final Map<String, Artifact> byIdentifierSystem = new LinkedHashMap<>();

    Artifacts(Collection<Resource> released, AuthoringRooms rooms) {
        for (Resource resource : released) {
            Artifact artifact = new Artifact(
                    (MetadataResource) resource,
                    rooms.of(resource.getIdElement().getIdPart()));
            if (artifact.isShown()) {
                byUrl.put(artifact.url(), artifact);
                if (resource instanceof NamingSystem system) {
                    system.getUniqueId().stream()
                            .map(NamingSystemUniqueIdComponent::getValue)
                            .forEach(value -> byIdentifierSystem.put(withScheme(value), artifact));
                }
            }
        }
    }

    private static String withScheme(String value) {
        return value.matches("[0-9.]+") ? "urn:oid:" + value : value;
    }

    List<Artifact> all() {
        return List.copyOf(byUrl.values());
    }

    List<Artifact> all(Predicate<Artifact> which) {
        return byUrl.values().stream().filter(which).toList();
    }

    List<Artifact> ofType(String type) {
        return all(artifact -> artifact.type().equals(type));
    }

    /** @param canonical a canonical URL, with or without version, or the system of identifiers or codes */
    Optional<Artifact> find(String canonical) {
        int bar = canonical.indexOf('|');
        String url = bar < 0 ? canonical : canonical.substring(0, bar);
        Artifact found = byUrl.get(url);
        return Optional.ofNullable(found == null ? byIdentifierSystem.get(url) : found);
    }

    /** By id, as authors write it in their texts; of several the profile comes first. */
    Optional<Artifact> named(String id) {
        return byUrl.values().stream()
                .filter(artifact -> artifact.id().equals(id))
                .reduce((one, other) -> one.isProfile() ? one : other.isProfile() ? other : one);
    }
}
