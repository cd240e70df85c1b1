package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.jspecify.annotations.Nullable;

/**
 * The library's knowledge of units, languages, countries and their like. Its reader of UCUM takes digits for a factor and
 * fails at one beyond 32 bits; here such a unit is one that does not exist.
 */
final class StandardCodes extends CommonCodeSystemsTerminologyService {

    StandardCodes(FhirContext context) {
        super(context);
    }

    @Override
    public @Nullable LookupCodeResult lookupCode(ValidationSupportContext support, LookupCodeRequest request) {
        try {
            return super.lookupCode(support, request);
        } catch (NumberFormatException e) {
            LookupCodeResult unknown = new LookupCodeResult();
            unknown.setSearchedForSystem(request.getSystem());
            unknown.setSearchedForCode(request.getCode());
            unknown.setErrorMessage("Error processing unit '" + request.getCode() + "': the number is too large");
            return unknown;
        }
    }
}
