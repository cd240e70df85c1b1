package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
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
    List<Resource> store(AssessedResponse assessed, boolean withPlan, boolean maybeKnown, RequestDetails request) {
        Optional<QuestionnaireResponse> known = maybeKnown ? known(assessed.response()) : Optional.empty();
        return known.isPresent() ? again(assessed, known.get(), withPlan, request) : first(assessed, withPlan, request);
    }

    private Optional<QuestionnaireResponse> known(QuestionnaireResponse response) {
        if (response.getIdElement().hasIdPart()) {
            Optional<QuestionnaireResponse> byId = store.read(
                    QuestionnaireResponse.class, response.getIdElement().getIdPart());
            if (byId.isPresent()) {
                return byId;
            }
        }
        Identifier identifier = response.getIdentifier();
        String token = (identifier.hasSystem() ? identifier.getSystem() + "|" : "|") + escaped(identifier.getValue());
        return store
                .search(
                        QuestionnaireResponse.class,
                        "identifier=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&_count=1")
                .stream()
                .findFirst();
    }

    /** R4, search.html#escaping. */
    private static String escaped(String value) {
        return value.replaceAll("([\\\\,$|])", "\\\\$1");
    }

    private List<Resource> first(AssessedResponse assessed, boolean withPlan, RequestDetails request) {
        QuestionnaireResponse response = assessed.response();
        response.setId(UUID.randomUUID().toString());
        return write(assessed, 1, withPlan, request);
    }

    private List<Resource> write(AssessedResponse assessed, long version, boolean withPlan, RequestDetails request) {
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
        store.transact(transaction, request);
        return all;
    }

    private List<Resource> again(
            AssessedResponse assessed, QuestionnaireResponse known, boolean withPlan, RequestDetails request) {
        if (!ResponseIdentity.saysTheSame(known, assessed.response())) {
            throw new UnprocessableEntityException(
                    "Assessed with other answers",
                    outcomes.outcome(
                            Language.of(request),
                            List.of(Issue.error("constitution-assessed-otherwise")
                                    .at("QuestionnaireResponse.identifier")
                                    .found("QuestionnaireResponse/"
                                            + known.getIdElement().getIdPart()))));
        }
        AssessedResponse same = new AssessedResponse(known, assessed.scale(), assessed.sheet(), assessed.assessment());
        if (!AnswerCompletion.COMPLETE.contains(known.getStatus())) {
            known.setStatus(assessed.response().getStatus());
            return write(same, Long.parseLong(known.getMeta().getVersionId()) + 1, withPlan, request);
        }
        if (!derivation.isDone(known)) {
            derivation.renew(known);
        }
        List<Resource> all = new ArrayList<>();
        all.add(known);
        all.addAll(current(same));
        stored.plan(same.responseReference()).ifPresentOrElse(all::add, () -> {
            if (withPlan) {
                Resource plan = plans.write(same);
                store.transact(Transactions.of(List.of(plan)), request);
                all.add(plan);
            }
        });
        return all;
    }

    private List<Observation> current(AssessedResponse assessed) {
        String assessment = assessed.factId(FactWriter.ASSESSMENT);
        return stored.observations(assessed.responseReference()).values().stream()
                .filter(fact -> fact.getStatus() != ObservationStatus.ENTEREDINERROR)
                .sorted(Comparator.comparing(
                        fact -> !fact.getIdElement().getIdPart().equals(assessment)))
                .toList();
    }
}
