package org.xinglin.network.fhir;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;

/** Who co-operates with whom beside the administrative tree. */
@Component
final class Affiliations {

    private static final String[] SIDES = {"primary-organization", "participating-organization"};
    private static final String TIER = Canonical.codeSystem("affiliation-tier");

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

    /** With whom an organisation co-operates on a day, in whatever way and direction. */
    Set<String> partners(Caller caller, String organization, LocalDate day) {
        return Stream.of(SIDES)
                .flatMap(side ->
                        store
                                .search(
                                        caller,
                                        Query.of(OrganizationAffiliation.class).where(side, organization))
                                .stream())
                .filter(affiliation -> inForce.on(day, affiliation))
                .flatMap(affiliation ->
                        Stream.of(affiliation.getOrganization(), affiliation.getParticipatingOrganization()))
                .flatMap(each -> Managers.organization(each).stream())
                .filter(each -> !each.equals(organization))
                .collect(Collectors.toSet());
    }

    /** Those of the same two organisations, in either direction, which share a kind and a day with one that is in use. */
    Stream<OrganizationAffiliation> beside(Caller caller, OrganizationAffiliation affiliation) {
        Optional<String> one = Managers.organization(affiliation.getOrganization());
        Optional<String> other = Managers.organization(affiliation.getParticipatingOrganization());
        if (one.isEmpty() || other.isEmpty() || !InForce.isActive(affiliation.getActiveElement())) {
            return Stream.empty();
        }
        return Stream.concat(of(caller, one.get(), other.get()), of(caller, other.get(), one.get()))
                .filter(each -> !each.getIdElement()
                        .getIdPart()
                        .equals(affiliation.getIdElement().getIdPart()))
                .filter(each -> InForce.isActive(each.getActiveElement()))
                .filter(each -> inForce.overlap(each.getPeriod(), affiliation.getPeriod()))
                .filter(each -> kindsOf(each).anyMatch(kindsOf(affiliation).collect(Collectors.toSet())::contains));
    }

    /** With their systems; the tier of an affiliation is no kind. */
    private static Stream<String> kindsOf(OrganizationAffiliation affiliation) {
        return affiliation.getCode().stream()
                .flatMap(kind -> kind.getCoding().stream())
                .filter(coding -> !TIER.equals(coding.getSystem()))
                .map(coding -> coding.getSystem() + "|" + coding.getCode());
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
