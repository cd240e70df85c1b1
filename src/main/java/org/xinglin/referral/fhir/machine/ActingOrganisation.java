package org.xinglin.referral.fhir.machine;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.Party;
import org.xinglin.referral.fhir.TaskMarks;

/** In which part a caller acts upon a task: by the organisations of its token, which are the parties' own or below them. */
@Component
public final class ActingOrganisation {

    private static final String PRIVACY = "privacy";

    private final CareNetwork network;

    ActingOrganisation(CareNetwork network) {
        this.network = network;
    }

    /**
     * What a caller is to a task. The server's own work speaks for whom it works for; the platform's operator for both sides.
     *
     * @param task with the organisations that the server keeps on it
     * @return nothing where nobody says who acts: the open mode
     */
    public Optional<Set<Party>> parties(Caller caller, Task task) {
        if (caller.task() != null) {
            return Optional.of(EnumSet.allOf(Party.class));
        }
        Actor actor = caller.actor();
        if (actor == null) {
            return Optional.empty();
        }
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (actor.everything()) {
            parties.addAll(EnumSet.of(Party.REQUESTER, Party.PERFORMER));
        }
        if (actor.roles().contains(PRIVACY)) {
            parties.add(Party.PRIVACY);
        }
        if (isOf(caller, actor, TaskMarks.organization(task, TaskMarks.REQUESTING))) {
            parties.add(Party.REQUESTER);
        }
        if (isOf(caller, actor, TaskMarks.organization(task, TaskMarks.PERFORMING))) {
            parties.add(Party.PERFORMER);
        }
        return Optional.of(parties);
    }

    private boolean isOf(Caller caller, Actor actor, Optional<String> organization) {
        return organization
                .filter(superior -> actor.organisations().stream()
                        .map(each -> "Organization/" + each)
                        .anyMatch(each -> each.equals(superior) || network.isWithin(caller, each, superior)))
                .isPresent();
    }
}
