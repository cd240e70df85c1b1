package org.xinglin.derivation;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Refuses an Observation that only the server itself derives (ADR 14). */
public final class DerivedFactRefusal {

    private final Outcomes outcomes;
    private final String rule;

    /** @param rule its key in the catalogue, which tells what to send instead */
    public DerivedFactRefusal(Outcomes outcomes, String rule) {
        this.outcomes = outcomes;
        this.rule = rule;
    }

    public UnprocessableEntityException of(Observation fact, Language language) {
        Issue issue = Issue.error(rule)
                .at("Observation.code")
                .found(fact.getCode().getCodingFirstRep().getCode());
        return new UnprocessableEntityException(
                "Derived by the server", outcomes.outcome(language, EntryPlace.of(fact, List.of(issue))));
    }
}
