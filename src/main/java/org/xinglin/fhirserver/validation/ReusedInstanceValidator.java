package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.validation.IValidationContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * The library's instance validator, kept for the next resource instead of being built for each: building one reads a
 * registry of OIDs of 1.5 MB, which took longer than the checking itself (docs/benchmarks.md).
 *
 * <p>An instance clears its own state when it begins, so it may be used again, by one thread at a time. What it goes on
 * to remember (the canonical URLs it met) is bounded by replacing it now and then, and after any failure.
 */
final class ReusedInstanceValidator extends FhirInstanceValidator {

    /** After so many resources an instance is replaced. */
    private static final int USES = 1_000;

    private final WorkerContextValidationSupportAdapter definitions;
    private final ConcurrentLinkedQueue<Reusable> idle = new ConcurrentLinkedQueue<>();

    private record Reusable(InstanceValidator validator, int uses) {}

    ReusedInstanceValidator(
            FhirContext context, IValidationSupport support, WorkerContextValidationSupportAdapter definitions) {
        super(context);
        this.definitions = definitions;
        setWrappedWorkerContext(support, definitions);
    }

    @Override
    protected List<ValidationMessage> validate(IValidationContext<?> validation) {
        Reusable taken = idle.poll();
        InstanceValidator validator = taken == null ? newValidator() : taken.validator();
        List<ValidationMessage> messages = validate(validator, validation);
        int uses = taken == null ? 1 : taken.uses() + 1;
        if (uses < USES) {
            idle.offer(new Reusable(validator, uses));
        }
        return messages;
    }

    private List<ValidationMessage> validate(InstanceValidator validator, IValidationContext<?> validation) {
        List<ValidationMessage> messages = new ArrayList<>();
        List<StructureDefinition> profiles = new ArrayList<>();
        List<ValidationMessage> unknown = new ArrayList<>();
        for (String url : declaredProfiles(validation)) {
            StructureDefinition profile = definitions.fetchResource(StructureDefinition.class, url);
            if (profile == null) {
                unknown.add(unknownProfile(url));
            } else {
                profiles.add(profile);
            }
        }
        boolean profiled = !profiles.isEmpty();
        FhirFormat format =
                validation.getResourceAsStringEncoding() == EncodingEnum.XML ? FhirFormat.XML : FhirFormat.JSON;
        byte[] text = validation.getResourceAsString().getBytes(StandardCharsets.UTF_8);
        try {
            validator.validate(
                    validation.getOptions().getAppContext(),
                    messages,
                    new ByteArrayInputStream(text),
                    format,
                    profiles);
        } catch (IndexOutOfBoundsException e) {
            throw new UnreadableAddressException(e);
        }
        if (!profiled) {
            messages.addAll(unknown);
        }
        messages.removeIf(message -> I18nConstants.TERMINOLOGY_TX_BINDING_NOSOURCE.equals(message.getMessageId()));
        messages.stream()
                .filter(message -> I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN.equals(message.getMessageId())
                        || I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN_NOT_POLICY.equals(message.getMessageId()))
                .forEach(message -> message.setLevel(ValidationMessage.IssueSeverity.WARNING));
        return messages;
    }

    private static Set<String> declaredProfiles(IValidationContext<?> validation) {
        Set<String> urls = new LinkedHashSet<>(validation.getOptions().getProfiles());
        if (validation.getResource() instanceof IBaseResource resource) {
            resource.getMeta().getProfile().stream()
                    .map(IPrimitiveType::getValueAsString)
                    .forEach(urls::add);
        }
        return urls;
    }

    private ValidationMessage unknownProfile(String url) {
        ValidationMessage message = new ValidationMessage();
        message.setMessageId(I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN);
        message.setLevel(ValidationMessage.IssueSeverity.WARNING);
        message.setMessage(definitions.formatMessage(I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN, url));
        return message;
    }

    private InstanceValidator newValidator() {
        InstanceValidator validator = new InstanceValidator(
                definitions,
                new NullEvaluationContext(),
                new XVerExtensionManagerOld(definitions),
                new ValidatorSession(),
                new ValidatorSettings());
        validator.setAssumeValidRestReferences(true);
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        validator.setAnyExtensionsAllowed(true);
        validator.setResourceIdRule(IdStatus.OPTIONAL);
        validator.setErrorForUnknownProfiles(false);
        // Whether an unknown code system is an error is decided by our terminology, not here.
        validator.setUnknownCodeSystemsCauseErrors(true);
        validator.setAllowExamples(true);
        validator.setAllowXsiLocation(true);
        validator.setFetcher(new NoFetching(definitions));
        validator.setPolicyAdvisor(new ReferenceTypePolicy());
        return validator;
    }
}
