package org.xinglin.referral.fhir.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestKind.Levels;

/**
 * What is done at the resident's home is done from near: by who manages him, by one above that up to the township, or by one
 * affiliated with one of these.
 */
@Component
final class NearResidentCheck implements RequestCheck {

    /** Up to where it is near: a code of CodeSystem {@code network-level} (contract, "Home bed"). */
    private static final String UP_TO = "township";

    private final CareNetwork network;
    private final RequestParties parties;
    private final Clock clock;
    private final Set<String> affiliations;

    NearResidentCheck(CareNetwork network, RequestParties parties, Release release, Clock clock) {
        this.network = network;
        this.parties = parties;
        this.clock = clock;
        this.affiliations = release.all(CodeSystem.class).stream()
                .filter(system -> Canonical.codeSystem("affiliation-kind").equals(system.getUrl()))
                .flatMap(system -> system.getConcept().stream())
                .map(ConceptDefinitionComponent::getCode)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Issue> issues(Caller caller, ServiceRequest request, RequestKind kind) {
        if (kind.levels() != Levels.NEAR_RESIDENT) {
            return List.of();
        }
        Set<String> near = near(caller, request);
        LocalDate today = LocalDate.now(clock);
        return parties.performing(caller, request).stream()
                .filter(performer -> near.stream()
                        .noneMatch(each -> each.equals(performer)
                                || network.affiliated(caller, each, performer, affiliations, today)))
                .map(performer -> Issue.error("referral-level")
                        .variant("near")
                        .at("ServiceRequest.performer")
                        .found(performer)
                        .expected(String.join(" | ", near)))
                .toList();
    }

    /** Of a resident whom nobody manages, who asks stands for it. */
    private Set<String> near(Caller caller, ServiceRequest request) {
        return network.managerOf(
                        caller, request.getSubject().getReferenceElement().getIdPart())
                .or(() -> parties.requester(caller, request))
                .map(manager -> upToTownship(caller, manager))
                .orElse(Set.of());
    }

    private Set<String> upToTownship(Caller caller, String manager) {
        Set<String> near = new LinkedHashSet<>();
        near.add(manager);
        network.superiorOfLevel(caller, manager, UP_TO).ifPresent(top -> {
            List<String> path = network.pathOf(caller, manager);
            near.addAll(path.subList(0, path.indexOf(top) + 1));
        });
        return near;
    }
}
