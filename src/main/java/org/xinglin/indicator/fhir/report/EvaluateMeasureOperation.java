package org.xinglin.indicator.fhir.report;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;

/** {@code Measure/{id}/$evaluate-measure}: a rate of now. Nothing is stored. */
@Component
final class EvaluateMeasureOperation implements FhirOperations {

    private final Questions questions;
    private final Evaluation evaluation;

    EvaluateMeasureOperation(Questions questions, Evaluation evaluation) {
        this.questions = questions;
        this.evaluation = evaluation;
    }

    @Operation(name = "$evaluate-measure", typeName = "Measure", idempotent = true)
    public MeasureReport evaluate(@IdParam IdType id, RequestDetails request) {
        return evaluation.of(questions.read(id, request), Caller.of(request));
    }
}
