package org.xinglin.access.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    private final FhirStore store;
    private final Cache<String, String> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

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

    /** None, where several claim the same: nobody says which is meant. */
    private Optional<String> byCreditCode(String code) {
        List<Organization> found = store.search(
                        CALLER,
                        Query.of(Organization.class)
                                .where(
                                        "identifier",
                                        new Identifier().setSystem(CREDIT_CODE).setValue(code))
                                .atMost(2))
                .items();
        return found.size() == 1 ? Optional.of(id(found.get(0))) : Optional.empty();
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
