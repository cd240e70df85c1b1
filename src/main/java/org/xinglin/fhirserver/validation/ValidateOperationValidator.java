package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.ValidationContext;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xinglin.fhirserver.refusal.Language;

/**
 * What {@code $validate} runs: the same validators and the same implied profile as a write.
 *
 * <p>The library hands a validator the resource but not the request, so the reader's language comes from the request
 * that Spring keeps for the thread.
 */
final class ValidateOperationValidator implements IInstanceValidatorModule {

    private final LanguageValidators validators;
    private final ImpliedProfiles impliedProfiles;

    ValidateOperationValidator(LanguageValidators validators, ImpliedProfiles impliedProfiles) {
        this.validators = validators;
        this.impliedProfiles = impliedProfiles;
    }

    @Override
    public void validateResource(IValidationContext<IBaseResource> validation) {
        if (validation.getResource() instanceof Parameters parameters) {
            // The library hands on the whole body where the resource stands in a parameter, as most clients send it.
            IValidationContext<IBaseResource> inner = ValidationContext.forResource(
                    validation.getFhirContext(), ValidatedResource.in(parameters), validation.getOptions());
            validate(inner);
            inner.getMessages().forEach(validation::addValidationMessage);
        } else {
            validate(validation);
        }
    }

    private void validate(IValidationContext<IBaseResource> validation) {
        Resource resource = (Resource) validation.getResource();
        impliedProfiles
                .of(resource)
                .filter(implied -> !resource.getMeta().hasProfile(implied))
                .ifPresent(validation.getOptions()::addProfile);
        validators.in(currentLanguage()).validateResource(validation);
    }

    private static Language currentLanguage() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        return attributes instanceof ServletRequestAttributes servlet
                ? Language.of(servlet.getRequest().getHeader("Accept-Language"))
                : Language.ZH;
    }
}
