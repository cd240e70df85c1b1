package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
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
import org.xinglin.fhirserver.refusal.Language;

/**
 * {@code QuestionnaireResponse/$extract} (Structured Data Capture 3.0): what follows from a response, as a transaction
 * that would store it. It stores nothing itself.
 */
@Component
final class ExtractOperation implements FhirOperations {

    private final FhirStore store;
    private final IncomingResponse incoming;
    private final ResponseAssessor assessor;
    private final FactWriter facts;

    ExtractOperation(FhirStore store, IncomingResponse incoming, ResponseAssessor assessor, FactWriter facts) {
        this.store = store;
        this.incoming = incoming;
        this.assessor = assessor;
        this.facts = facts;
    }

    /**
     * @param id of a stored response; without it the response is a parameter
     * @return a transaction with the assessment and the determinations, and the response itself if it is not stored
     */
    @Operation(name = "$extract", typeName = "QuestionnaireResponse", idempotent = true)
    public Bundle extract(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "questionnaire-response", max = 1) @Nullable QuestionnaireResponse sent,
            @OperationParam(name = "allow-under-65", max = 1) @Nullable BooleanType allowUnderAge,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        Language language = caller.language();
        QuestionnaireResponse response = id == null
                ? incoming.required(sent, language)
                : store.read(caller, QuestionnaireResponse.class, id.getIdPart())
                        .orElseThrow(() -> new ResourceNotFoundException(id));
        incoming.complete(response, allowUnderAge);
        Patient patient = incoming.subject(response, caller);
        boolean stored = id != null;
        if (!response.getIdElement().hasIdPart()) {
            response.setId(UUID.randomUUID().toString());
        } else if (!stored) {
            stored = store.read(
                            caller,
                            QuestionnaireResponse.class,
                            response.getIdElement().getIdPart())
                    .isPresent();
        }
        AssessedResponse assessed = assessor.assess(response, patient, language);
        List<Resource> extracted = new ArrayList<>();
        if (!stored) {
            response.getMeta().setVersionId(null);
            extracted.add(response);
        }
        extracted.addAll(facts.write(assessed));
        Bundle transaction = Transactions.of(extracted);
        transaction
                .getEntry()
                .forEach(entry -> entry.setFullUrl(
                        request.getFhirServerBase() + "/" + Transactions.address(entry.getResource())));
        return transaction;
    }
}
