package org.xinglin.referral.fhir.machine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final int OUTSIDE = Integer.MAX_VALUE;

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
        parties.addAll(sides(
                caller,
                actor,
                TaskMarks.organization(task, TaskMarks.REQUESTING),
                TaskMarks.organization(task, TaskMarks.PERFORMING)));
        return Optional.of(parties);
    }

    /**
     * Whether a caller acts for who asks.
     *
     * @param performing the organisations that are asked
     * @return true where nobody says who acts, and for the server's own work
     */
    public boolean asks(Caller caller, Optional<String> requesting, List<String> performing) {
        Actor actor = caller.actor();
        return caller.task() != null
                || actor == null
                || actor.everything()
                || (performing.isEmpty()
                                ? Stream.of(Optional.<String>empty())
                                : performing.stream().map(Optional::of))
                        .allMatch(
                                asked -> sides(caller, actor, requesting, asked).contains(Party.REQUESTER));
    }

    /**
     * On which side the organisations of a token are. Where one side stands below the other, as a township below the hospital that it
     * asks, whoever is within both is of the nearer: nobody answers his own request.
     */
    private Set<Party> sides(Caller caller, Actor actor, Optional<String> requesting, Optional<String> performing) {
        Set<Party> sides = EnumSet.noneOf(Party.class);
        for (String id : actor.organisations()) {
            String own = "Organization/" + id;
            boolean isParty = requesting.equals(Optional.of(own)) || performing.equals(Optional.of(own));
            // Most often it is one of the two itself, and then nothing has to be read.
            List<String> path = isParty ? List.of(own) : network.pathOf(caller, own);
            int toRequester = distance(path, requesting);
            int toPerformer = distance(path, performing);
            if (toRequester != OUTSIDE && toRequester <= toPerformer) {
                sides.add(Party.REQUESTER);
            }
            if (toPerformer != OUTSIDE && toPerformer <= toRequester) {
                sides.add(Party.PERFORMER);
            }
        }
        return sides;
    }

    /** How many steps up an organisation is; itself is none. */
    private static int distance(List<String> path, Optional<String> organization) {
        int steps = organization.map(path::indexOf).orElse(-1);
        return steps < 0 ? OUTSIDE : steps;
    }
}
