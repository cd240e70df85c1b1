package org.xinglin.access.fhir;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.access.registry.People;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.network.CareNetwork;

/** Asks the store and the network. What somebody's posts are is remembered for some seconds. */
@Component
final class StoredPeople implements People {

    private static final Caller CALLER = Caller.task("access-registry");

    private final FhirStore store;
    private final CareNetwork network;
    private final LoadingCache<String, Set<String>> posts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(this::postsOf);

    StoredPeople(FhirStore store, CareNetwork network) {
        this.store = store;
        this.network = network;
    }

    @Override
    public boolean isStored(String fhirUser) {
        return switch (type(fhirUser)) {
            case "PractitionerRole" -> read(PractitionerRole.class, fhirUser).isPresent();
            case "Practitioner" -> read(Practitioner.class, fhirUser).isPresent();
            default -> read(Patient.class, fhirUser).isPresent();
        };
    }

    @Override
    public Set<String> organisationsOf(String fhirUser) {
        return posts.get(fhirUser);
    }

    private Set<String> postsOf(String fhirUser) {
        Stream<String> organisations = switch (type(fhirUser)) {
            case "PractitionerRole" -> network.placeOf(CALLER, fhirUser).stream();
            case "Practitioner" -> network.postsOf(CALLER, fhirUser).stream();
            default -> Stream.empty();
        };
        return organisations
                .filter(each -> each.startsWith("Organization/"))
                .map(each -> each.substring("Organization/".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T extends Resource> Optional<T> read(Class<T> type, String fhirUser) {
        return store.read(CALLER, type, fhirUser.substring(fhirUser.indexOf('/') + 1));
    }

    private static String type(String fhirUser) {
        return fhirUser.substring(0, fhirUser.indexOf('/'));
    }
}
