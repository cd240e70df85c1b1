package org.xinglin.fhirserver.terminology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** Definitions that clients have stored, as they are at this moment. */
final class StoredDefinitions {

    private static final Caller ASKING = Caller.task("terminology");

    /** Those in use before drafts, and the last changed first. */
    private static final Comparator<MetadataResource> NEWEST = Comparator.comparing(
                    (MetadataResource each) -> each.getStatus() == PublicationStatus.ACTIVE)
            .thenComparing(each -> each.getMeta().getLastUpdated());

    private final FhirStore store;

    StoredDefinitions(FhirStore store) {
        this.store = store;
    }

    <T extends MetadataResource> Optional<T> newest(Class<T> type, String canonical) {
        String url = canonical.split("\\|", 2)[0];
        return url.isBlank()
                ? Optional.empty()
                : store.search(ASKING, Query.of(type).where("url", url)).stream()
                        .filter(each -> Definitions.isMeant(each, canonical))
                        .max(NEWEST);
    }

    /** All but some that are known already. */
    <T extends MetadataResource> List<T> all(Class<T> type, List<T> known) {
        Set<String> urls = known.stream().map(MetadataResource::getUrl).collect(Collectors.toSet());
        return store.search(ASKING, Query.of(type)).stream()
                .filter(each -> !urls.contains(each.getUrl()))
                .toList();
    }

    <T extends Resource> Optional<T> read(Class<T> type, String id) {
        return store.read(ASKING, type, id);
    }
}
