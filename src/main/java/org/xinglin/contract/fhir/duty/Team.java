package org.xinglin.contract.fhir.duty;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.network.CareNetwork;

/**
 * Who fulfils a contract: members of its teams, the institutions that manage them or take part, what is below those, and who
 * else the contract names as contributing.
 */
final class Team {

    private static final String ORGANIZATION = "Organization/";
    private static final String ROLE = "PractitionerRole/";

    private final Caller caller;
    private final FhirStore store;
    private final CareNetwork network;

    /** Addresses as the team names them, and practitioners of posts that it names. */
    private final Set<String> named = new TreeSet<>();

    /** Whom it was asked for before. */
    private final Map<String, Boolean> known = new HashMap<>();

    /** Addresses of the members as the team names them. */
    private final Set<String> members = new TreeSet<>();

    Team(Caller caller, FhirStore store, CareNetwork network) {
        this.caller = caller;
        this.store = store;
        this.network = network;
    }

    static Team of(Caller caller, FhirStore store, CareNetwork network, CarePlan contract) {
        Team team = new Team(caller, store, network);
        contract.getContributor().forEach(team::name);
        for (Reference each : contract.getCareTeam()) {
            EvidenceReader.address(each)
                    .filter(address -> address.startsWith("CareTeam/"))
                    .flatMap(address -> store.read(caller, CareTeam.class, address.substring("CareTeam/".length())))
                    .ifPresent(team::add);
        }
        return team;
    }

    private void add(CareTeam team) {
        team.getManagingOrganization().forEach(this::name);
        team.getParticipant().forEach(each -> {
            EvidenceReader.address(each.getMember()).ifPresent(members::add);
            name(each.getMember());
            name(each.getOnBehalfOf());
        });
    }

    private void name(Reference party) {
        EvidenceReader.address(party).ifPresent(address -> {
            named.add(address);
            role(address)
                    .ifPresent(post ->
                            EvidenceReader.address(post.getPractitioner()).ifPresent(named::add));
        });
    }

    private Optional<PractitionerRole> role(String address) {
        return address.startsWith(ROLE)
                ? store.read(caller, PractitionerRole.class, address.substring(ROLE.length()))
                : Optional.empty();
    }

    /** Whether one of these is of the team, or at an institution of it. */
    boolean includes(Set<String> parties) {
        return parties.stream().anyMatch(this::includes);
    }

    private boolean includes(String party) {
        return known.computeIfAbsent(party, this::isOfIt);
    }

    private boolean isOfIt(String party) {
        return named.contains(party)
                || party.startsWith(ORGANIZATION) && isWithin(party)
                || role(party)
                        .filter(post -> EvidenceReader.address(post.getPractitioner())
                                        .filter(named::contains)
                                        .isPresent()
                                || EvidenceReader.address(post.getOrganization())
                                        .filter(this::isWithin)
                                        .isPresent())
                        .isPresent();
    }

    private boolean isWithin(String organization) {
        return named.contains(organization)
                || network.pathOf(caller, organization).stream().anyMatch(named::contains);
    }

    /** Those of its members, as the team names them, who are among these. */
    Set<String> membersAmong(Set<String> parties) {
        Set<String> among = new TreeSet<>();
        for (String member : members) {
            boolean same = parties.contains(member)
                    || role(member)
                            .flatMap(post -> EvidenceReader.address(post.getPractitioner()))
                            .filter(parties::contains)
                            .isPresent()
                    || member.startsWith("Practitioner/")
                            && parties.stream()
                                    .flatMap(party -> role(party).stream())
                                    .flatMap(post -> EvidenceReader.address(post.getPractitioner()).stream())
                                    .anyMatch(member::equals);
            if (same) {
                among.add(member);
            }
        }
        return among;
    }
}
