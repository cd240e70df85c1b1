package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirOperations;

/** {@code ValueSet/$validate-code}: whether a value set has a code, also one whose codes cannot be listed. */
record ValueSetCodeOperation(Definitions definitions, MeantDefinition meant, AskedCodes asked, Answering answering)
        implements FhirOperations {

    @Operation(name = "$validate-code", typeName = "ValueSet", idempotent = true)
    public Parameters validate(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "url", max = 1) @Nullable UriType url,
            @OperationParam(name = "valueSet", max = 1) @Nullable ValueSet sent,
            @OperationParam(name = "valueSetVersion", max = 1) @Nullable StringType version,
            @OperationParam(name = "code", max = 1) @Nullable CodeType code,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "systemVersion", max = 1) @Nullable StringType systemVersion,
            @OperationParam(name = "display", max = 1) @Nullable StringType display,
            @OperationParam(name = "coding", max = 1) @Nullable Coding coding,
            @OperationParam(name = "codeableConcept", max = 1) @Nullable CodeableConcept concept,
            @OperationParam(name = "displayLanguage", max = 1) @Nullable CodeType displayLanguage,
            RequestDetails request) {
        String language = answering.tongue(displayLanguage, request);
        List<Coding> codings = asked.of(code, system, display, coding, concept, request);
        return answering.answer(request, () -> {
            ValueSet set = meant.valueSet(id, url, version, sent, request);
            CodeSet codes = new Composition(definitions).of(set);
            Verdict verdict = codings.stream()
                    .map(each -> verdict(codes, each, systemVersion, language))
                    .max(Comparator.comparing(Verdict::holds))
                    .orElseThrow();
            return verdict.told(verdict.rule() == null ? null : answering.text(request, verdict.rule()));
        });
    }

    private Verdict verdict(CodeSet codes, Coding said, @Nullable StringType version, String language) {
        Coding coding = said.getSystem() != null ? said : withSystem(codes, said);
        if (coding.getSystem() == null) {
            return Verdict.of(Membership.NO, "code-not-in-value-set", coding, null, language);
        }
        String url = coding.getSystem();
        KnownSystem known = KnownSystem.of(MeantDefinition.canonical(url, version), definitions);
        return Verdict.of(
                codes.has(url, coding.getCode()),
                "code-not-in-value-set",
                coding,
                known.find(coding.getCode()).orElse(null),
                language);
    }

    /** That of the one code of the set that is written so: elements of type code have no system. */
    private static Coding withSystem(CodeSet codes, Coding said) {
        List<String> systems = codes.list().stream()
                .filter(concept -> concept.code().equals(said.getCode()))
                .map(Concept::system)
                .distinct()
                .toList();
        return systems.size() == 1 ? said.copy().setSystem(systems.get(0)) : said;
    }
}
