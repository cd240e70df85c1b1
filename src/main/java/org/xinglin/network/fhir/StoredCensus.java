package org.xinglin.network.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.network.CareCensus;
import org.xinglin.network.CareInstitution;
import org.xinglin.network.CarePerson;

/** Counts what is stored; what an institution lacks is what {@code $gaps} says. */
@Component
final class StoredCensus implements CareCensus {

    private static final Set<String> ZHIWEIBING = Set.of("zhiweibing-centre", "zhiweibing-point");

    private final FhirStore store;
    private final Gaps gaps;
    private final InForce inForce;
    private final PlaceTime time;

    StoredCensus(FhirStore store, Gaps gaps, InForce inForce, PlaceTime time) {
        this.store = store;
        this.gaps = gaps;
        this.inForce = inForce;
        this.time = time;
    }

    @Override
    public List<CareInstitution> institutions(Caller caller) {
        Set<String> unserved = lacking(caller, Gap.NO_CLINIC_NO_AGREEMENT);
        Set<String> noChannel = lacking(caller, Gap.NO_GREEN_CHANNEL);
        Set<String> noGeriatrics = lacking(caller, Gap.NO_GERIATRICS);
        Set<String> affiliated = zhiweibing(caller);
        return store.search(caller, Query.of(Organization.class)).stream()
                .filter(each -> InForce.isActive(each.getActiveElement()))
                .map(each -> {
                    String address = Superiors.address(each);
                    boolean medical = gaps.rankOfCare(each) > Gaps.NO_LEVEL;
                    boolean hospital = gaps.isHospital(each);
                    boolean home = Gaps.isHome(each);
                    return new CareInstitution(
                            address,
                            medical,
                            hospital,
                            home,
                            home && !unserved.contains(address),
                            medical && !noChannel.contains(address),
                            hospital && !noGeriatrics.contains(address),
                            affiliated.contains(address) || Gaps.roles(each).anyMatch(ZHIWEIBING::contains));
                })
                .toList();
    }

    private Set<String> lacking(Caller caller, Gap gap) {
        return gaps.of(caller, gap, Optional.empty()).stream()
                .map(Superiors::address)
                .collect(Collectors.toSet());
    }

    private Set<String> zhiweibing(Caller caller) {
        return store.search(caller, Query.of(OrganizationAffiliation.class)).stream()
                .filter(each -> inForce.on(inForce.today(), each))
                .filter(each -> Affiliations.kinds(each).anyMatch("zhiweibing-network"::equals))
                .flatMap(each -> Stream.of(each.getOrganization(), each.getParticipatingOrganization()))
                .flatMap(each -> Managers.organization(each).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<CarePerson> people(Caller caller) {
        Map<String, Set<String>> places = new HashMap<>();
        Map<String, Set<String>> roles = new HashMap<>();
        store.search(caller, Query.of(PractitionerRole.class)).stream()
                .filter(inForce::today)
                .forEach(post -> {
                    String who = address(post.getPractitioner());
                    Managers.organization(post.getOrganization())
                            .ifPresent(place -> places.computeIfAbsent(who, none -> new HashSet<>())
                                    .add(place));
                    post.getCode().stream()
                            .flatMap(code -> code.getCoding().stream())
                            .forEach(code -> roles.computeIfAbsent(who, none -> new HashSet<>())
                                    .add(code.getCode()));
                });
        return store.search(caller, Query.of(Practitioner.class)).stream()
                .filter(each -> places.containsKey(address(each)))
                .map(each -> new CarePerson(
                        address(each),
                        places.getOrDefault(address(each), Set.of()),
                        roles.getOrDefault(address(each), Set.of()),
                        each.getQualification().stream()
                                .flatMap(had -> had.getCode().getCoding().stream()
                                        .map(code -> new CarePerson.Certificate(
                                                code.getCode(),
                                                time.firstDay(had.getPeriod()).orElse(null),
                                                time.lastDay(had.getPeriod()).orElse(null))))
                                .toList()))
                .toList();
    }

    private static String address(Practitioner who) {
        return "Practitioner/" + who.getIdElement().getIdPart();
    }

    private static String address(Reference who) {
        return who.getReferenceElement().getResourceType() + "/"
                + who.getReferenceElement().getIdPart();
    }
}
