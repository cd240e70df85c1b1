package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Stores a response with what follows from it, once. */
@Component
final class AssessmentStore {

    private final FhirStore store;
    private final Derivation derivation;
    private final Outcomes outcomes;

    AssessmentStore(FhirStore store, Derivation derivation, Outcomes outcomes) {
        this.store = store;
        this.derivation = derivation;
        this.outcomes = outcomes;
    }

    /**
     * @param withPlan whether a conditioning plan is wanted
     * @param maybeKnown whether to look first if the response is stored already; else it is taken for new, and where it is
     *     not the store will say so when it commits
     * @return the response, its Observations, the assessment first, and its plan
     * @throws UnprocessableEntityException if the response is stored already with other answers
     */
    List<Resource> store(Caller caller, AssessedResponse assessed, boolean withPlan, boolean maybeKnown) {
        QuestionnaireResponse sent = assessed.response();
        Optional<QuestionnaireResponse> known = maybeKnown ? known(caller, sent) : Optional.empty();
        known.ifPresent(stored -> requireSame(caller, stored, sent));
        boolean standsComplete = known.filter(stored -> AnswerCompletion.COMPLETE.contains(stored.getStatus()))
                .isPresent();
        QuestionnaireResponse response = known.orElseGet(() -> asNew(sent));
        if (!standsComplete) {
            response.setStatus(sent.getStatus());
            response.setUserData(ResponseHook.ASSESSED, true);
        }
        ResponseVersion version = ResponseVersion.of(
                response,
                known.map(ResponseVersion::number).orElse(0L) + (standsComplete ? 0 : 1),
                Optional.of(new AssessedResponse(response, assessed.scale(), assessed.sheet(), assessed.assessment())));
        List<Resource> all = new ArrayList<>();
        all.add(response);
        all.addAll(derivation.reconcile(
                caller,
                version,
                known.isEmpty() ? StoredFacts.NONE : derivation.stored(caller, version),
                standsComplete ? List.of() : List.of(response),
                withPlan));
        return all;
    }

    private static QuestionnaireResponse asNew(QuestionnaireResponse sent) {
        sent.setId(UUID.randomUUID().toString());
        sent.getMeta().setVersionId(null);
        return sent;
    }

    private Optional<QuestionnaireResponse> known(Caller caller, QuestionnaireResponse response) {
        return Optional.ofNullable(response.getIdElement().getIdPart())
                .flatMap(id -> store.read(caller, QuestionnaireResponse.class, id))
                .or(() -> store.search(
                                caller,
                                Query.of(QuestionnaireResponse.class)
                                        .where("identifier", response.getIdentifier())
                                        .atMost(1))
                        .first());
    }

    private void requireSame(Caller caller, QuestionnaireResponse known, QuestionnaireResponse sent) {
        if (!ResponseIdentity.saysTheSame(known, sent)) {
            throw new UnprocessableEntityException(
                    "Assessed with other answers",
                    outcomes.outcome(
                            caller.language(),
                            List.of(Issue.error("constitution-assessed-otherwise")
                                    .at("QuestionnaireResponse.identifier")
                                    .found("QuestionnaireResponse/"
                                            + known.getIdElement().getIdPart()))));
        }
    }
}
