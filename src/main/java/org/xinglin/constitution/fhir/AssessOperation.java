package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * {@code Patient/{id}/$assess-constitution}: stores a response and what follows from it in one transaction, and answers
 * with all of it. Sent again it is the same assessment.
 */
@Component
final class AssessOperation implements FhirOperations {

    private final FhirStore store;
    private final IncomingResponse incoming;
    private final ResponseAssessor assessor;
    private final AssessmentStore assessments;
    private final Outcomes outcomes;

    AssessOperation(
            FhirStore store,
            IncomingResponse incoming,
            ResponseAssessor assessor,
            AssessmentStore assessments,
            Outcomes outcomes) {
        this.store = store;
        this.incoming = incoming;
        this.assessor = assessor;
        this.assessments = assessments;
        this.outcomes = outcomes;
    }

    /**
     * @param plan whether to make a conditioning plan, too
     * @param allowUnderAge whether the elderly form may be used for somebody who is younger
     */
    @Operation(name = "$assess-constitution", typeName = "Patient")
    public Bundle assess(
            @IdParam IdType id,
            @OperationParam(name = "questionnaire-response", min = 1, max = 1) @Nullable QuestionnaireResponse sent,
            @OperationParam(name = "plan", max = 1) @Nullable BooleanType plan,
            @OperationParam(name = "allow-under-65", max = 1) @Nullable BooleanType allowUnderAge,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        QuestionnaireResponse response = incoming.required(sent, caller.language());
        boolean withPlan = plan != null && plan.booleanValue();
        boolean maybeKnown = response.getIdElement().hasIdPart()
                || (response.getIdentifier().hasValue()
                        && !response.getIdentifier().hasSystem());
        incoming.complete(response, allowUnderAge);
        try {
            return store.inTransaction(caller, () -> assess(id, response.copy(), withPlan, maybeKnown, request));
        } catch (ResourceVersionConflictException known) {
            // The store has told that there is a response of this identifier: then it is the one to answer with.
            return store.inTransaction(caller, () -> assess(id, response.copy(), withPlan, true, request));
        }
    }

    private Bundle assess(
            IdType id, QuestionnaireResponse response, boolean withPlan, boolean maybeKnown, RequestDetails request) {
        Caller caller = Caller.of(request);
        Patient patient =
                store.read(caller, Patient.class, id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
        incoming.isAbout(response, patient, caller.language());
        AssessedResponse assessed = assessor.assess(response, patient, caller.language());
        ResponseIdentity.complete(response);
        List<Resource> stored = assessments.store(caller, assessed, withPlan, maybeKnown);
        return answer(assessed, stored, request);
    }

    private Bundle answer(AssessedResponse assessed, List<Resource> stored, RequestDetails request) {
        Bundle answer = new Bundle().setType(BundleType.COLLECTION);
        stored.forEach(resource -> answer.addEntry()
                .setFullUrl(request.getFhirServerBase() + "/" + Transactions.address(resource))
                .setResource(resource));
        List<Issue> notices = ResponseAssessor.notices(assessed.sheet());
        if (!notices.isEmpty()) {
            answer.addEntry().setResource(outcomes.outcome(Language.of(request), notices));
        }
        return answer;
    }
}
