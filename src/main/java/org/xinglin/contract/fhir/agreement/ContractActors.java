package org.xinglin.contract.fhir.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.WithinReach;
import org.xinglin.network.CareNetwork;

/** Who acts for a team, and who is a resident, by the token. In the open mode nobody is known, and everybody may. */
@Component
final class ContractActors {

    private static final String RESIDENT = "Patient/";

    private final CareNetwork network;
    private final WithinReach reach;

    ContractActors(CareNetwork network, WithinReach reach) {
        this.network = network;
        this.reach = reach;
    }

    /** The id of the resident whose own token it is. */
    static Optional<String> resident(Caller caller) {
        return Optional.ofNullable(caller.actor())
                .map(Actor::fhirUser)
                .filter(user -> user.startsWith(RESIDENT))
                .map(user -> user.substring(RESIDENT.length()));
    }

    /**
     * Whether a caller acts for a team: for one of its organisations, or one below or above them. The server's own work and the
     * platform's operator do.
     */
    boolean actsFor(Caller caller, CareTeam team) {
        Actor actor = caller.actor();
        if (actor == null
                || actor.everything()
                || caller.task() != null && resident(caller).isEmpty()) {
            return true;
        }
        if (resident(caller).isPresent()) {
            return false;
        }
        List<String> organisations = organisations(caller, team);
        return actor.organisations().stream()
                .map(id -> "Organization/" + id)
                .anyMatch(own -> organisations.contains(own)
                        || organisations.stream()
                                .anyMatch(each -> network.pathOf(caller, own).contains(each)
                                        || network.pathOf(caller, each).contains(own)));
    }

    /** Those that manage a team, and those whose people are in it; addresses, the managing ones first. */
    List<String> organisations(Caller caller, CareTeam team) {
        Stream<Reference> parties = Stream.concat(
                team.getManagingOrganization().stream(),
                team.getParticipant().stream().map(CareTeam.CareTeamParticipantComponent::getMember));
        return addresses(caller, parties.toList());
    }

    /**
     * The one of a team's organisations for which a caller writes: the first of them that is within reach, so that a clinic signs for
     * the team of its township by its own name.
     */
    Optional<String> signingFor(Caller caller, CareTeam team) {
        return organisations(caller, team).stream()
                .filter(each -> reach.beyond(Set.of(each)).isEmpty())
                .findFirst();
    }

    /** The organisations that references to parties stand for. */
    List<String> addresses(Caller caller, Collection<Reference> parties) {
        return parties.stream()
                .map(Reference::getReference)
                .filter(reference -> reference != null && reference.contains("/"))
                .flatMap(reference -> network.organizationOf(caller, reference).stream())
                .distinct()
                .toList();
    }
}
