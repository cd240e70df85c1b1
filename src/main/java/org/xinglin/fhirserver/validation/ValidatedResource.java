package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.web.context.request.RequestAttributes;

/**
 * The resource that a call of {@code $validate} is about, and what the validator said of it: kept with the request from
 * the validation to the answer, because the library's own answer holds less than we say.
 */
record ValidatedResource(Resource resource, List<SingleValidationMessage> messages) {

    private static final String ATTRIBUTE = ValidatedResource.class.getName();

    void keepIn(RequestAttributes request) {
        request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }

    static Optional<ValidatedResource> keptIn(RequestDetails request) {
        return request instanceof ServletRequestDetails servlet
                        && servlet.getServletRequest().getAttribute(ATTRIBUTE) instanceof ValidatedResource kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    /**
     * The parameter's resource (FHIR R4, operation Resource-validate, parameter "resource"); the parameters themselves
     * where they have none, since then they are what was sent.
     */
    static Resource in(Resource body) {
        return body instanceof Parameters parameters
                ? parameters.getParameter().stream()
                        .filter(parameter -> "resource".equals(parameter.getName()) && parameter.hasResource())
                        .map(Parameters.ParametersParameterComponent::getResource)
                        .findFirst()
                        .orElse(parameters)
                : body;
    }
}
