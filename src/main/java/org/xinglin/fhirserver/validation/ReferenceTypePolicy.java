package org.xinglin.fhirserver.validation;

import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;

/** A reference's type is checked from its text; whether its target exists is the storage's question, asked once. */
final class ReferenceTypePolicy extends FhirDefaultPolicyAdvisor {

    @Override
    public ReferenceValidationPolicy policyForReference(
            IResourceValidator validator,
            Object context,
            String path,
            String url,
            ReferenceDestinationType destination) {
        return ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS;
    }
}
