package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirOperations;

/** {@code ValueSet/$expand}: which codes a value set has. */
record ExpandOperation(Definitions definitions, MeantDefinition meant, Answering answering, Clock clock)
        implements FhirOperations {

    @Operation(name = "$expand", typeName = "ValueSet", idempotent = true)
    public ValueSet expand(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "url", max = 1) @Nullable UriType url,
            @OperationParam(name = "valueSet", max = 1) @Nullable ValueSet sent,
            @OperationParam(name = "valueSetVersion", max = 1) @Nullable StringType version,
            @OperationParam(name = "filter", max = 1) @Nullable StringType filter,
            @OperationParam(name = "offset", max = 1) @Nullable IntegerType offset,
            @OperationParam(name = "count", max = 1) @Nullable IntegerType count,
            @OperationParam(name = "displayLanguage", max = 1) @Nullable CodeType language,
            @OperationParam(name = "activeOnly", max = 1) @Nullable BooleanType activeOnly,
            @OperationParam(name = "includeDesignations", max = 1) @Nullable BooleanType designations,
            RequestDetails request) {
        ExpansionRequest asked = new ExpansionRequest(
                filter == null || filter.getValue() == null ? "" : filter.getValue(),
                number(offset, "offset", 0, request),
                number(count, "count", -1, request),
                answering.tongue(language, request),
                isTrue(activeOnly),
                isTrue(designations));
        return answering.answer(request, () -> {
            ValueSet set = meant.valueSet(id, url, version, sent, request);
            return new Expansion(set, new Composition(definitions).of(set), asked).at(clock.instant());
        });
    }

    private static boolean isTrue(@Nullable BooleanType said) {
        return said != null && Boolean.TRUE.equals(said.getValue());
    }

    private int number(@Nullable IntegerType said, String name, int otherwise, RequestDetails request) {
        if (said == null || said.getValue() == null) {
            return otherwise;
        }
        if (said.getValue() < 0) {
            throw answering.invalid(request, name, said.getValueAsString(), "≥ 0");
        }
        return said.getValue();
    }
}
