package org.xinglin.access.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.access.registry.Organisations;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** Asks the store, and remembers the answer for some seconds. One that is not there is asked for again each time. */
@Component
final class StoredOrganisations implements Organisations {

    private static final String PREFIX = "Organization/";
    private static final String CREDIT_CODE = "https://xinglin-fhir.github.io/ig/sid/uscc";
    private static final Caller CALLER = Caller.task("access-registry");

    private static final int LEVELS = 20;

    private final FhirStore store;
    private final Cache<String, String> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    /** By the id of an organisation that of the one above it; empty where there is none. */
    private final LoadingCache<String, String> superior = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(this::superiorOf);

    StoredOrganisations(FhirStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> idOf(String name) {
        String remembered = known.getIfPresent(name);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<String> found = name.startsWith(PREFIX)
                ? store.read(CALLER, Organization.class, name.substring(PREFIX.length()))
                        .map(StoredOrganisations::id)
                : byCreditCode(name);
        found.ifPresent(id -> known.put(name, id));
        return found;
    }

    /** Of those in use; none, where several have the same, as before there could be one alone: nobody says which is meant. */
    private Optional<String> byCreditCode(String code) {
        List<Organization> found = store
                .search(
                        CALLER,
                        Query.of(Organization.class)
                                .where(
                                        "identifier",
                                        new Identifier().setSystem(CREDIT_CODE).setValue(code)))
                .stream()
                .filter(each -> !Boolean.FALSE.equals(each.getActiveElement().getValue()))
                .toList();
        return found.size() == 1 ? Optional.of(id(found.get(0))) : Optional.empty();
    }

    @Override
    public Set<String> common(Set<String> ones, Set<String> others) {
        Set<String> common = new HashSet<>();
        for (String one : ones) {
            for (String other : others) {
                if (isWithin(one, other)) {
                    common.add(one);
                } else if (isWithin(other, one)) {
                    common.add(other);
                }
            }
        }
        return common;
    }

    private boolean isWithin(String id, String top) {
        String at = id;
        // A circle ends here, too: nothing of the county has as many levels.
        for (int level = 0; level < LEVELS && !at.isEmpty(); level++) {
            if (at.equals(top)) {
                return true;
            }
            at = superior.get(at);
        }
        return false;
    }

    private String superiorOf(String id) {
        return store.read(CALLER, Organization.class, id)
                .map(stored -> stored.getPartOf().getReferenceElement())
                .filter(reference -> reference.hasIdPart() && "Organization".equals(reference.getResourceType()))
                .map(reference -> reference.getIdPart())
                .orElse("");
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
