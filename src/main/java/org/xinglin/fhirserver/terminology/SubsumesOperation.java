package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.codesystems.ConceptSubsumptionOutcome;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirOperations;

/** {@code CodeSystem/$subsumes}: whether one code is a kind of another. */
record SubsumesOperation(MeantDefinition meant, Answering answering) implements FhirOperations {

    @Operation(name = "$subsumes", typeName = "CodeSystem", idempotent = true)
    public Parameters subsumes(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "codeA", max = 1) @Nullable CodeType codeA,
            @OperationParam(name = "codeB", max = 1) @Nullable CodeType codeB,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "version", max = 1) @Nullable StringType version,
            @OperationParam(name = "codingA", max = 1) @Nullable Coding codingA,
            @OperationParam(name = "codingB", max = 1) @Nullable Coding codingB,
            RequestDetails request) {
        Coding a = asked("A", codeA, codingA, system, request);
        Coding b = asked("B", codeB, codingB, system, request);
        UriType meantSystem = id == null ? a.getSystemElement() : null;
        if (a.getSystem() != null && b.getSystem() != null && !a.getSystem().equals(b.getSystem())) {
            throw answering.invalid(request, "codingB.system", b.getSystem(), a.getSystem());
        }
        return answering.answer(request, () -> {
            KnownSystem known = meant.codeSystem(id, meantSystem, version, request);
            Parameters answer = new Parameters();
            answer.addParameter()
                    .setName("outcome")
                    .setValue(new CodeType(
                            outcome(known, find(known, a), find(known, b)).toCode()));
            return answer;
        });
    }

    private Coding asked(
            String which,
            @Nullable CodeType code,
            @Nullable Coding coding,
            @Nullable UriType system,
            RequestDetails request) {
        String url = system == null ? null : system.getValue();
        return answering.onlyOne(
                request,
                "code" + which + ", coding" + which,
                Optional.ofNullable(code)
                        .filter(said -> said.getValue() != null)
                        .map(said -> new Coding(url, said.getValue(), null)),
                Optional.ofNullable(coding).filter(said -> said.getCode() != null));
    }

    private static String find(KnownSystem known, Coding asked) {
        return known.find(asked.getCode())
                .map(Concept::code)
                .orElseThrow(() -> TerminologyRefusal.unknown(known.url() + "|" + asked.getCode()));
    }

    private static ConceptSubsumptionOutcome outcome(KnownSystem system, String a, String b) {
        if (a.equals(b)) {
            return ConceptSubsumptionOutcome.EQUIVALENT;
        }
        if (system.listed().isBelow(b, a)) {
            return ConceptSubsumptionOutcome.SUBSUMES;
        }
        return system.listed().isBelow(a, b)
                ? ConceptSubsumptionOutcome.SUBSUMEDBY
                : ConceptSubsumptionOutcome.NOTSUBSUMED;
    }
}
