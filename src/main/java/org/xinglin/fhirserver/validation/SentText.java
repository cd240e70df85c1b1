package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import ca.uhn.fhir.validation.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** A text that is validated as it was sent, beside what can be read of it: the library's own context would parse it once more. */
record SentText(
        FhirContext context,
        String text,
        IBaseResource readable,
        ValidationOptions options,
        List<SingleValidationMessage> messages)
        implements IValidationContext<IBaseResource> {

    SentText(FhirContext context, String text, IBaseResource readable, ValidationOptions options) {
        this(context, text, readable, options, new ArrayList<>());
    }

    @Override
    public FhirContext getFhirContext() {
        return context;
    }

    @Override
    public IBaseResource getResource() {
        return readable;
    }

    @Override
    public String getResourceAsString() {
        return text;
    }

    @Override
    public EncodingEnum getResourceAsStringEncoding() {
        return EncodingEnum.detectEncoding(text);
    }

    @Override
    public void addValidationMessage(SingleValidationMessage message) {
        messages.add(message);
    }

    @Override
    public List<SingleValidationMessage> getMessages() {
        return messages;
    }

    @Override
    public ValidationResult toResult() {
        return new ValidationResult(context, messages);
    }

    @Override
    public ValidationOptions getOptions() {
        return options;
    }
}
