package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.recognition.ImpliedProfiles;
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
    private final Findings findings;

    ProfileValidator(
            FhirContext context, LanguageValidators validators, ImpliedProfiles impliedProfiles, Findings findings) {
        this.context = context;
        this.validators = validators;
        this.impliedProfiles = impliedProfiles;
        this.findings = findings;
    }

    /**
     * All findings, errors first, each kind in the resource's order.
     *
     * @param profile a further profile to hold the resource against, or null
     */
    public List<Issue> validate(Resource resource, Language language, @Nullable String profile) {
        ValidationOptions options = new ValidationOptions().addProfileIfNotBlank(profile);
        return findings.issues(resource, language, messages(resource, language, options));
    }

    /** The validator's own messages on a resource, in the form in which it would be stored. */
    List<SingleValidationMessage> messages(Resource resource, Language language, ValidationOptions options) {
        FhirValidator validator = context.newValidator();
        validator.registerValidatorModule(validators.in(language));
        // As text, made here: given the object, the library would validate the request's body instead of what is
        // stored.
        String stored = stamped(resource);
        return validator.validateWithResult(stored, options).getMessages();
    }

    /** The text of a resource with its implied profile. It is not copied: the library cannot copy all that it can hold. */
    private String stamped(Resource resource) {
        Optional<String> missing = impliedProfiles
                .of(resource)
                .filter(implied -> !resource.getMeta().hasProfile(implied));
        missing.ifPresent(implied -> resource.getMeta().addProfile(implied));
        try {
            return context.newJsonParser().encodeResourceToString(resource);
        } finally {
            missing.ifPresent(implied -> {
                List<CanonicalType> profiles = resource.getMeta().getProfile();
                profiles.remove(profiles.size() - 1);
            });
        }
    }
}
