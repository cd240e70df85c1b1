package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirOperations;

/** {@code ConceptMap/$translate}: what a code is in another system. Without a map, all that are in use are asked. */
record TranslateOperation(Definitions definitions, MeantDefinition meant, AskedCodes asked, Answering answering)
        implements FhirOperations {

    @Operation(name = "$translate", typeName = "ConceptMap", idempotent = true)
    public Parameters translate(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "url", max = 1) @Nullable UriType url,
            @OperationParam(name = "conceptMap", max = 1) @Nullable ConceptMap sent,
            @OperationParam(name = "conceptMapVersion", max = 1) @Nullable StringType version,
            @OperationParam(name = "code", max = 1) @Nullable CodeType code,
            @OperationParam(name = "system", max = 1) @Nullable UriType system,
            @OperationParam(name = "version", max = 1) @Nullable StringType systemVersion,
            @OperationParam(name = "source", max = 1) @Nullable UriType source,
            @OperationParam(name = "coding", max = 1) @Nullable Coding coding,
            @OperationParam(name = "codeableConcept", max = 1) @Nullable CodeableConcept concept,
            @OperationParam(name = "target", max = 1) @Nullable UriType target,
            @OperationParam(name = "targetsystem", max = 1) @Nullable UriType targetSystem,
            @OperationParam(name = "reverse", max = 1) @Nullable BooleanType reverse,
            RequestDetails request) {
        List<Coding> codings = asked.of(code, system, null, coding, concept, request);
        Translation translation = new Translation(
                definitions,
                text(systemVersion),
                text(source),
                text(target),
                text(targetSystem),
                reverse != null && Boolean.TRUE.equals(reverse.getValue()));
        return answering.answer(request, () -> {
            List<ConceptMap> maps = meant.map(id, url, version, sent)
                    .map(List::of)
                    .orElseGet(() -> definitions.all(ConceptMap.class).stream()
                            .filter(map -> map.getStatus() != PublicationStatus.RETIRED)
                            .toList());
            List<Translated> found = codings.stream()
                    .flatMap(each -> translation.of(each, maps))
                    .distinct()
                    .toList();
            return Translated.told(found, () -> answering.text(request, "no-translation"));
        });
    }

    private static String text(@Nullable PrimitiveType<String> said) {
        return said == null || said.getValue() == null ? "" : said.getValue();
    }
}
