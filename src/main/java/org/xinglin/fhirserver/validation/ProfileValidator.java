package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/**
 * Holds a resource against its base definition, the profiles it declares and the one its type and code imply, and says
 * what is wrong in the reader's language.
 */
public final class ProfileValidator {

    private final FhirContext context;
    private final LanguageValidators validators;
    private final ImpliedProfiles impliedProfiles;
    private final ValidatorRules rules;
    private final FoundValue foundValue;

    ProfileValidator(
            FhirContext context, LanguageValidators validators, ImpliedProfiles impliedProfiles, ValidatorRules rules) {
        this.context = context;
        this.validators = validators;
        this.impliedProfiles = impliedProfiles;
        this.rules = rules;
        this.foundValue = new FoundValue(context);
    }

    /**
     * All findings, errors first, each kind in the resource's order.
     *
     * @param profile a further profile to hold the resource against, or null
     */
    public List<Issue> validate(Resource resource, Language language, @Nullable String profile) {
        ValidationOptions options = new ValidationOptions().addProfileIfNotBlank(profile);
        impliedProfiles
                .of(resource)
                .filter(implied -> !resource.getMeta().hasProfile(implied))
                .ifPresent(options::addProfile);
        FhirValidator validator = context.newValidator();
        validator.registerValidatorModule(validators.in(language));
        // As text, made here: given the object, the library would validate the request's body instead of what is
        // stored.
        String stored = context.newJsonParser().encodeResourceToString(resource);
        return validator.validateWithResult(stored, options).getMessages().stream()
                .map(message -> issue(resource, language, message))
                .sorted(Comparator.comparing(Issue::severity))
                .toList();
    }

    private Issue issue(Resource resource, Language language, SingleValidationMessage message) {
        String location = message.getLocationString();
        return new Issue(
                severity(message),
                rules.rule(message.getMessageId()),
                BilingualText.in(language, message.getMessage()),
                location == null ? List.of() : List.of(location),
                location == null ? null : foundValue.at(resource, location),
                null,
                null);
    }

    private static IssueSeverity severity(SingleValidationMessage message) {
        return switch (message.getSeverity()) {
            case FATAL, ERROR -> IssueSeverity.ERROR;
            case WARNING -> IssueSeverity.WARNING;
            case INFORMATION -> IssueSeverity.INFORMATION;
        };
    }
}
