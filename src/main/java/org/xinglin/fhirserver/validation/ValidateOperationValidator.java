package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.IValidationContext;
import org.hl7.fhir.instance.model.api.IBaseResource;
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
        if (validation.getResource() instanceof Resource resource) {
            impliedProfiles
                    .of(resource)
                    .filter(implied -> !resource.getMeta().hasProfile(implied))
                    .ifPresent(validation.getOptions()::addProfile);
        }
        validators.in(currentLanguage()).validateResource(validation);
    }

    private static Language currentLanguage() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        return attributes instanceof ServletRequestAttributes servlet
                ? Language.of(servlet.getRequest().getHeader("Accept-Language"))
                : Language.ZH;
    }
}
