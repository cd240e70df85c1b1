package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.refusal.Language;

/**
 * What {@code $validate} runs: the validation of a write.
 *
 * <p>The library hands a validator the resource but not the request, so the reader's language comes from the request
 * that Spring keeps for the thread.
 */
final class ValidateOperationValidator implements IInstanceValidatorModule {

    private final List<RecordCompletion> completions;
    private final ProfileValidator validator;

    ValidateOperationValidator(List<RecordCompletion> completions, ProfileValidator validator) {
        this.completions = completions;
        this.validator = validator;
    }

    @Override
    public void validateResource(IValidationContext<IBaseResource> validation) {
        // The library hands on the whole body where the resource stands in a parameter, as most clients send it.
        Resource resource = ValidatedResource.in((Resource) validation.getResource());
        completions.forEach(completion -> completion.complete(resource));
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        List<SingleValidationMessage> messages =
                validator.messages(resource, language(request), validation.getOptions());
        messages.forEach(validation::addValidationMessage);
        if (request != null) {
            new ValidatedResource(resource, messages).keepIn(request);
        }
    }

    private static Language language(@Nullable RequestAttributes request) {
        return request instanceof ServletRequestAttributes servlet
                ? Language.of(servlet.getRequest().getHeader("Accept-Language"))
                : Language.ZH;
    }
}
