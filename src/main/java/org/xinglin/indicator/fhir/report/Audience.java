package org.xinglin.indicator.fhir.report;

import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.Reach;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.indicator.fhir.fact.OrganisationTable;
import org.xinglin.indicator.fhir.fact.Scope;

/** Who may know what: rates of organisations in reach, lists only who sees residents. */
@Component
final class Audience {

    private static final Set<String> COUNTS_ALONE = Set.of("cdc", "insurer");

    private final CallersReach reach;
    private final OrganisationTable organisations;
    private final Outcomes outcomes;

    Audience(CallersReach reach, OrganisationTable organisations, Outcomes outcomes) {
        this.reach = reach;
        this.organisations = organisations;
        this.outcomes = outcomes;
    }

    /** Whether somebody sees neither lists nor small counts. */
    boolean seesCountsAlone(Caller caller) {
        Actor actor = caller.actor();
        return actor != null && actor.roles().stream().anyMatch(COUNTS_ALONE::contains)
                || Optional.ofNullable(reach.current().readable())
                        .filter(readable -> !readable.types().contains("Patient"))
                        .isPresent();
    }

    /**
     * @param organisation whose residents are asked about; nothing for all in reach
     * @throws ForbiddenOperationException if it is out of reach
     */
    Scope scope(Caller caller, Optional<Long> organisation) {
        Reach current = reach.current();
        if (current.resident() != null) {
            throw refused(caller, "out-of-reach");
        }
        if (current.everything()) {
            return new Scope(organisation.stream().toList());
        }
        List<Long> tops = current.organisations().stream()
                .flatMap(id -> organisations.number(id).stream())
                .toList();
        if (tops.isEmpty()
                || organisation
                        .filter(one -> !organisations.isWithin(one, tops))
                        .isPresent()) {
            throw refused(caller, "out-of-reach");
        }
        return new Scope(organisation.map(List::of).orElse(tops));
    }

    ForbiddenOperationException refused(Caller caller, String rule) {
        return new ForbiddenOperationException(rule, outcomes.outcome(caller.language(), Issue.error(rule)));
    }
}
