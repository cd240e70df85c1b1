package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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
    private final BooleanSupplier terminology;

    ProfileValidator(
            FhirContext context, LanguageValidators validators, ImpliedProfiles impliedProfiles, Findings findings) {
        this(context, validators, impliedProfiles, findings, () -> false);
    }

    /** @param terminology reads stored terminology anew, and says whether it had changed */
    ProfileValidator(
            FhirContext context,
            LanguageValidators validators,
            ImpliedProfiles impliedProfiles,
            Findings findings,
            BooleanSupplier terminology) {
        this.terminology = terminology;
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
        List<Issue> issues = issues(resource, language, profile);
        // Whoever is refused may mean a code that was stored a moment ago, on another node too.
        return issues.stream().anyMatch(Issue::blocks) && terminology.getAsBoolean()
                ? issues(resource, language, profile)
                : issues;
    }

    private List<Issue> issues(Resource resource, Language language, @Nullable String profile) {
        ValidationOptions options = new ValidationOptions().addProfileIfNotBlank(profile);
        return findings.issues(resource, language, messages(resource, language, options));
    }

    /**
     * All findings in a text that the parser refuses.
     *
     * @param readable what can be read of it: it tells which profile counts
     * @param values what stands at a location of the text
     */
    List<Issue> validateText(
            String text, Resource readable, Language language, Function<String, @Nullable String> values) {
        ValidationOptions options = new ValidationOptions();
        impliedProfiles.of(readable).ifPresent(options::addProfile);
        SentText sent = new SentText(context, text, readable, options);
        validators.in(language).validateResource(sent);
        return findings.issues(readable, language, sent.messages(), values);
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
