package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.conformance.ReleaseLoading;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Refuses what does not obey its profiles (decision 5), on the one path that every write takes: REST, transactions,
 * patches and the server's own.
 *
 * <p>Runs before storage and inside its transaction: a refusal rolls back everything the request did. What is certainly
 * valid is let through; of everything else the validator decides, and it alone refuses.
 */
@Interceptor(order = ProfileEnforcement.ORDER)
final class ProfileEnforcement implements FhirHook {

    /** After the hooks that complete a resource, so that what is checked is what is stored. */
    static final int ORDER = 100;

    private final Predicate<Resource> certain;
    private final ProfileValidator validator;
    private final ImpliedProfiles impliedProfiles;
    private final Outcomes outcomes;

    /** @param certain lets pass what needs no validator */
    ProfileEnforcement(
            Predicate<Resource> certain,
            ProfileValidator validator,
            ImpliedProfiles impliedProfiles,
            Outcomes outcomes) {
        this.certain = certain;
        this.validator = validator;
        this.impliedProfiles = impliedProfiles;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        enforce((Resource) resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        enforce((Resource) resource, request);
    }

    private void enforce(Resource resource, @Nullable RequestDetails request) {
        if (ReleaseLoading.isOne(request)) {
            return;
        }
        impliedProfiles
                .of(resource)
                .filter(profile -> !resource.getMeta().hasProfile(profile))
                .ifPresent(profile -> resource.getMeta().addProfile(profile));
        if (certain.test(resource)) {
            return;
        }
        Language language = Language.of(request);
        List<Issue> issues = validator.validate(resource, language, null);
        if (issues.stream().anyMatch(Issue::blocks)) {
            throw new UnprocessableEntityException(
                    "The resource does not obey its profiles",
                    outcomes.outcome(language, EntryPlace.of(resource, issues)));
        }
    }
}
