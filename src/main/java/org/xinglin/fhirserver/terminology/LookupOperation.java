package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirOperations;

/** {@code CodeSystem/$lookup}: what a code means. */
record LookupOperation(MeantDefinition meant, AskedCodes asked, Answering answering) implements FhirOperations {

    @Operation(name = "$lookup", typeName = "CodeSystem", idempotent = true)
    public Parameters lookup(
            @OperationParam(name = "code", max = 1) @Nullable CodeType code,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "version", max = 1) @Nullable StringType version,
            @OperationParam(name = "coding", max = 1) @Nullable Coding coding,
            @OperationParam(name = "displayLanguage", max = 1) @Nullable CodeType displayLanguage,
            @OperationParam(name = "property") @Nullable List<CodeType> properties,
            RequestDetails request) {
        String language = answering.tongue(displayLanguage, request);
        Coding said = asked.of(code, system, null, coding, null, request).get(0);
        Set<String> wanted = properties == null
                ? Set.of()
                : properties.stream().map(PrimitiveType::getValue).collect(Collectors.toSet());
        return answering.answer(request, () -> {
            KnownSystem known = meant.codeSystem(null, said.getSystemElement(), version, request);
            Concept concept = known.find(said.getCode())
                    .orElseThrow(() -> TerminologyRefusal.unknown(known.url() + "|" + said.getCode()));
            return new LookedUp(known, concept, language).told(wanted);
        });
    }
}
