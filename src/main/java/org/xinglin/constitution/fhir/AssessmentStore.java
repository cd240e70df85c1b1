package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Stores a response and what follows from it, once. */
final class AssessmentStore {

    private final FhirStore store;
    private final FactWriter facts;
    private final PlanWriter plans;
    private final AssessmentProvenance provenances;
    private final Derivation derivation;
    private final StoredFacts stored;
    private final Outcomes outcomes;

    AssessmentStore(
            FhirStore store,
            FactWriter facts,
            PlanWriter plans,
            AssessmentProvenance provenances,
            Derivation derivation,
            StoredFacts stored,
            Outcomes outcomes) {
        this.store = store;
        this.facts = facts;
        this.plans = plans;
        this.provenances = provenances;
        this.derivation = derivation;
        this.stored = stored;
        this.outcomes = outcomes;
    }

    /**
     * @param withPlan whether a conditioning plan is wanted
     * @param maybeKnown whether to look first if the response is stored already; else it is taken for new, and where it is
     *     not the store will say so when it commits
     * @return the response, its Observations, the assessment first, and its plan
     * @throws UnprocessableEntityException if the response is stored already with other answers
     */
    List<Resource> store(AssessedResponse assessed, boolean withPlan, boolean maybeKnown, Caller caller) {
        Optional<QuestionnaireResponse> known = maybeKnown ? known(caller, assessed.response()) : Optional.empty();
        return known.isPresent() ? again(assessed, known.get(), withPlan, caller) : first(assessed, withPlan, caller);
    }

    private Optional<QuestionnaireResponse> known(Caller caller, QuestionnaireResponse response) {
        if (response.getIdElement().hasIdPart()) {
            Optional<QuestionnaireResponse> byId = store.read(
                    caller, QuestionnaireResponse.class, response.getIdElement().getIdPart());
            if (byId.isPresent()) {
                return byId;
            }
        }
        return store.search(
                        caller,
                        Query.of(QuestionnaireResponse.class)
                                .where("identifier", response.getIdentifier())
                                .atMost(1))
                .first();
    }

    private List<Resource> first(AssessedResponse assessed, boolean withPlan, Caller caller) {
        QuestionnaireResponse response = assessed.response();
        response.setId(UUID.randomUUID().toString());
        return write(assessed, 1, withPlan, caller);
    }

    private List<Resource> write(AssessedResponse assessed, long version, boolean withPlan, Caller caller) {
        List<Resource> derived = new ArrayList<>(facts.write(assessed));
        if (withPlan) {
            derived.add(plans.write(assessed));
        }
        List<Resource> all = new ArrayList<>();
        all.add(assessed.response());
        all.addAll(derived);
        Bundle transaction = Transactions.of(all);
        Transactions.put(
                transaction,
                provenances.write(assessed.response(), version, assessed.scale().canonical(), derived));
        assessed.response().setUserData(ResponseHook.ASSESSED, true);
        store.transact(caller, transaction);
        return all;
    }

    private List<Resource> again(
            AssessedResponse assessed, QuestionnaireResponse known, boolean withPlan, Caller caller) {
        if (!ResponseIdentity.saysTheSame(known, assessed.response())) {
            throw new UnprocessableEntityException(
                    "Assessed with other answers",
                    outcomes.outcome(
                            caller.language(),
                            List.of(Issue.error("constitution-assessed-otherwise")
                                    .at("QuestionnaireResponse.identifier")
                                    .found("QuestionnaireResponse/"
                                            + known.getIdElement().getIdPart()))));
        }
        AssessedResponse same = new AssessedResponse(known, assessed.scale(), assessed.sheet(), assessed.assessment());
        if (!AnswerCompletion.COMPLETE.contains(known.getStatus())) {
            known.setStatus(assessed.response().getStatus());
            return write(same, Long.parseLong(known.getMeta().getVersionId()) + 1, withPlan, caller);
        }
        if (!derivation.isDone(caller, known)) {
            derivation.renew(caller, known);
        }
        List<Resource> all = new ArrayList<>();
        all.add(known);
        all.addAll(current(caller, same));
        stored.plan(caller, same.responseReference()).ifPresentOrElse(all::add, () -> {
            if (withPlan) {
                Resource plan = plans.write(same);
                store.transact(caller, Transactions.of(List.of(plan)));
                all.add(plan);
            }
        });
        return all;
    }

    private List<Observation> current(Caller caller, AssessedResponse assessed) {
        String assessment = assessed.factId(FactWriter.ASSESSMENT);
        return stored.observations(caller, assessed.responseReference()).values().stream()
                .filter(fact -> fact.getStatus() != ObservationStatus.ENTEREDINERROR)
                .sorted(Comparator.comparing(
                        fact -> !fact.getIdElement().getIdPart().equals(assessment)))
                .toList();
    }
}
