package org.xinglin.network.fhir;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** Who co-operates with whom beside the administrative tree. */
@Component
final class Affiliations {

    private final FhirStore store;
    private final InForce inForce;

    Affiliations(FhirStore store, InForce inForce) {
        this.store = store;
        this.inForce = inForce;
    }

    /** In whichever direction. */
    boolean between(Caller caller, String one, String other, Set<String> kinds, LocalDate day) {
        return Stream.concat(of(caller, one, other), of(caller, other, one))
                .filter(affiliation -> inForce.on(day, affiliation))
                .anyMatch(affiliation -> kinds(affiliation).anyMatch(kinds::contains));
    }

    private Stream<OrganizationAffiliation> of(Caller caller, String first, String second) {
        return store
                .search(
                        caller,
                        Query.of(OrganizationAffiliation.class)
                                .where("primary-organization", first)
                                .where("participating-organization", second))
                .stream();
    }

    static Stream<String> kinds(OrganizationAffiliation affiliation) {
        return affiliation.getCode().stream()
                .flatMap(kind -> kind.getCoding().stream())
                .map(Coding::getCode);
    }
}
