package org.xinglin.fhirserver.validation;

import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** The resource that a call of {@code $validate} is about (FHIR R4, operation Resource-validate, parameter "resource"). */
final class ValidatedResource {

    private ValidatedResource() {}

    /** The parameter's resource; the parameters themselves where they have none, since then they are what was sent. */
    static Resource in(Parameters parameters) {
        return parameters.getParameter().stream()
                .filter(parameter -> "resource".equals(parameter.getName()) && parameter.hasResource())
                .map(Parameters.ParametersParameterComponent::getResource)
                .findFirst()
                .orElse(parameters);
    }
}
