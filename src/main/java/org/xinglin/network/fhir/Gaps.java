package org.xinglin.network.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;

/** Which organisations in use lack something that they should have. */
@Component
final class Gaps {

    private static final String ROLES = Canonical.codeSystem("network-role");
    private static final Set<String> HOMES = Set.of("elderly-care", "nursing-home", "day-care");
    private static final Set<String> NO_CARE = Set.of("cdc", "shared-pharmacy", "training-base");
    private static final Set<String> AGREEMENT = Set.of("elderly-care-agreement");

    static final int NO_LEVEL = 0;

    private final GapRules rules = GapRules.load();

    private final FhirStore store;
    private final Licences licences;
    private final InForce inForce;
    private final Ranks ranks;

    Gaps(FhirStore store, Licences licences, InForce inForce, Ranks ranks) {
        this.store = store;
        this.licences = licences;
        this.inForce = inForce;
        this.ranks = ranks;
    }

    /** @param below the organisation at and below which is looked; without it everywhere */
    List<Organization> of(Caller caller, Gap gap, Optional<String> below) {
        Map<String, Organization> all = new HashMap<>();
        store.search(caller, Query.of(Organization.class)).stream()
                .forEach(each -> all.put(Superiors.address(each), each));
        Predicate<Organization> lacks = lacking(caller, gap, all);
        return all.values().stream()
                .filter(each -> InForce.isActive(each.getActiveElement()))
                .filter(each -> below.map(top -> path(all, each).contains(top)).orElse(true))
                .filter(lacks)
                .sorted((one, other) -> Superiors.address(one).compareTo(Superiors.address(other)))
                .toList();
    }

    private Predicate<Organization> lacking(Caller caller, Gap gap, Map<String, Organization> all) {
        return switch (gap) {
            case NO_CLINIC_NO_AGREEMENT -> {
                Set<String> clinics = withClinic(all);
                Set<String> agreed = agreed(caller);
                yield home -> isHome(home)
                        && !clinics.contains(Superiors.address(home))
                        && !agreed.contains(Superiors.address(home));
            }
            case BEDS_WITHOUT_CLINIC -> {
                Set<String> clinics = withClinic(all);
                yield home -> isHome(home)
                        && Licences.beds(home) >= rules.clinicFromBeds()
                        && !clinics.contains(Superiors.address(home));
            }
            case NO_GREEN_CHANNEL -> {
                Set<String> offering = offering(caller, "elderly-green-channel");
                yield each -> rankOfCare(each) > NO_LEVEL && !offering.contains(Superiors.address(each));
            }
            case NO_GERIATRICS -> {
                Set<String> offering = offering(caller, "geriatrics");
                yield each -> isHospital(each) && !offering.contains(Superiors.address(each));
            }
            case LICENCE_ENDED -> licences::hasEnded;
            case CYCLE_FREE -> each -> isInCircle(all, each);
        };
    }

    /** Of a medical institution; 0 of others, and of what has no level, such as departments. */
    int rankOfCare(Organization organization) {
        return isHome(organization) || roles(organization).anyMatch(NO_CARE::contains)
                ? NO_LEVEL
                : Superiors.level(organization).map(ranks::of).orElse(NO_LEVEL);
    }

    /** A medical institution of the level from which on it should have geriatrics. */
    boolean isHospital(Organization organization) {
        return rankOfCare(organization) >= ranks.of(rules.geriatricsFromLevel());
    }

    static boolean isHome(Organization organization) {
        return roles(organization).anyMatch(HOMES::contains);
    }

    static Stream<String> roles(Organization organization) {
        return organization.getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .filter(coding -> ROLES.equals(coding.getSystem()))
                .map(coding -> coding.getCode());
    }

    /** Those with a medical licence of their own, or of a part of theirs. */
    private Set<String> withClinic(Map<String, Organization> all) {
        return all.values().stream()
                .filter(each -> InForce.isActive(each.getActiveElement()))
                .filter(licences::isMedical)
                .flatMap(each -> Stream.concat(
                        Stream.of(Superiors.address(each)), Managers.organization(each.getPartOf()).stream()))
                .collect(Collectors.toSet());
    }

    private Set<String> agreed(Caller caller) {
        return store.search(caller, Query.of(OrganizationAffiliation.class)).stream()
                .filter(affiliation -> inForce.on(inForce.today(), affiliation))
                .filter(affiliation -> Affiliations.kinds(affiliation).anyMatch(AGREEMENT::contains))
                .flatMap(affiliation ->
                        Stream.of(affiliation.getOrganization(), affiliation.getParticipatingOrganization()))
                .flatMap(each -> Managers.organization(each).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> offering(Caller caller, String category) {
        return store.search(caller, Query.of(HealthcareService.class).where("service-category", category)).stream()
                .filter(service -> InForce.isActive(service.getActiveElement()))
                .flatMap(service -> Managers.organization(service.getProvidedBy()).stream())
                .collect(Collectors.toSet());
    }

    /** From an organisation upwards, itself included; a circle ends where it comes back. */
    private static Set<String> path(Map<String, Organization> all, Organization from) {
        Set<String> path = new HashSet<>();
        Optional<String> next = Optional.of(Superiors.address(from));
        while (next.isPresent() && path.add(next.get())) {
            next = Optional.ofNullable(all.get(next.get())).flatMap(each -> Managers.organization(each.getPartOf()));
        }
        return path;
    }

    private static boolean isInCircle(Map<String, Organization> all, Organization organization) {
        return Managers.organization(organization.getPartOf())
                .map(all::get)
                .map(above -> path(all, above).contains(Superiors.address(organization)))
                .orElse(false);
    }
}
