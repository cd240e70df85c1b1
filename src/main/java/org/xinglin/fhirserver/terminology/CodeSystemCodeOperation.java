package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirOperations;

/** {@code CodeSystem/$validate-code}: whether a code system has a code. */
record CodeSystemCodeOperation(MeantDefinition meant, AskedCodes asked, Answering answering) implements FhirOperations {

    @Operation(name = "$validate-code", typeName = "CodeSystem", idempotent = true)
    public Parameters validate(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "url", max = 1) @Nullable UriType url,
            @OperationParam(name = "version", max = 1) @Nullable StringType version,
            @OperationParam(name = "code", max = 1) @Nullable CodeType code,
            @OperationParam(name = "display", max = 1) @Nullable StringType display,
            @OperationParam(name = "coding", max = 1) @Nullable Coding coding,
            @OperationParam(name = "codeableConcept", max = 1) @Nullable CodeableConcept concept,
            @OperationParam(name = "displayLanguage", max = 1) @Nullable CodeType displayLanguage,
            RequestDetails request) {
        String language = answering.tongue(displayLanguage, request);
        List<Coding> codings = asked.of(code, url, display, coding, concept, request);
        boolean named = url != null || id != null;
        UriType system = named ? url : codings.get(0).getSystemElement();
        return answering.answer(request, () -> {
            KnownSystem known = meant.codeSystem(id, system, version, request);
            Verdict verdict = codings.stream()
                    .map(each -> verdict(known, each, language))
                    .max(Comparator.comparing(Verdict::holds))
                    .orElseThrow();
            return verdict.told(verdict.rule() == null ? null : answering.text(request, verdict.rule()));
        });
    }

    private static Verdict verdict(KnownSystem known, Coding asked, String language) {
        boolean ofIt =
                Objects.requireNonNullElse(asked.getSystem(), known.url()).equals(known.url());
        Coding coding = asked.copy().setSystem(Objects.requireNonNullElse(asked.getSystem(), known.url()));
        return Verdict.of(
                ofIt ? known.has(coding.getCode()) : Membership.NO,
                "code-unknown",
                coding,
                known.find(coding.getCode()).orElse(null),
                language);
    }
}
