package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * {@code Patient/{id}/$assess-constitution}: stores a response and what follows from it in one transaction, and answers
 * with all of it. Sent again it is the same assessment.
 */
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
        Language language = Language.of(request);
        QuestionnaireResponse response = incoming.required(sent, language);
        Patient patient =
                store.read(Patient.class, id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
        incoming.isAbout(response, patient, language);
        incoming.complete(response, allowUnderAge);
        AssessedResponse assessed = assessor.assess(response, patient, language);
        ResponseIdentity.complete(response);

        List<Resource> stored = assessments.store(assessed, plan != null && plan.booleanValue(), request);

        Bundle answer = new Bundle().setType(BundleType.COLLECTION);
        stored.forEach(resource -> answer.addEntry()
                .setFullUrl(request.getFhirServerBase() + "/" + Transactions.address(resource))
                .setResource(resource));
        List<Issue> notices = ResponseAssessor.notices(assessed.sheet());
        if (!notices.isEmpty()) {
            answer.addEntry().setResource(outcomes.outcome(language, notices));
        }
        return answer;
    }
}
