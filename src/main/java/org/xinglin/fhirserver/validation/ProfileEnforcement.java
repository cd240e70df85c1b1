package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.conformance.ReleaseStore;
import org.xinglin.fhirserver.recognition.ImpliedProfiles;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Refuses what does not obey its profiles, on the one path that every write takes: REST, transactions,
 * patches and the server's own.
 *
 * <p>Runs before storage and inside its transaction: a refusal rolls back everything the request did. What is certainly
 * valid by its profiles is let through; of everything else the validator decides. Beside it the {@link RecordCheck}s are
 * asked. A refusal says what all of them found, and a sender whose record is stored is told what they warn of.
 */
@Interceptor(order = HookOrder.PROFILES)
final class ProfileEnforcement implements FhirHook {

    /** Resources by type, by why the validator had to look at them ("none": it had not), and by the verdict. */
    static final String METRIC = "xinglin.validation";

    private static final String NO_DOUBT = "none";
    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";

    private final List<RecordCompletion> completions;
    private final List<RecordCheck> checks;
    private final Function<Resource, Judgement> before;
    private final ProfileValidator validator;
    private final ImpliedProfiles impliedProfiles;
    private final Outcomes outcomes;
    private final WriteWarnings warnings;
    private final OwnWarnings ownWarnings;
    private final MeterRegistry meters;

    /**
     * @param completions done before anything is looked at
     * @param checks what is asked beside the profiles
     * @param before what is known of a resource without the validator
     * @param ownWarnings which findings of the validator that only warn are told
     */
    ProfileEnforcement(
            List<RecordCompletion> completions,
            List<RecordCheck> checks,
            Function<Resource, Judgement> before,
            ProfileValidator validator,
            ImpliedProfiles impliedProfiles,
            Outcomes outcomes,
            WriteWarnings warnings,
            OwnWarnings ownWarnings,
            MeterRegistry meters) {
        this.completions = completions;
        this.checks = checks;
        this.warnings = warnings;
        this.ownWarnings = ownWarnings;
        this.before = before;
        this.meters = meters;
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
        if (Caller.of(request).is(ReleaseStore.LOADING)) {
            return;
        }
        completions.forEach(completion -> completion.complete(resource));
        impliedProfiles
                .of(resource)
                .filter(profile -> !resource.getMeta().hasProfile(profile))
                .ifPresent(profile -> resource.getMeta().addProfile(profile));
        Judgement judgement = before.apply(resource);
        Optional<String> doubt = judgement.doubt();
        Language language = Language.of(request);
        List<Issue> ofChecks = checks.stream()
                .flatMap(check -> check.issues(resource).stream())
                .toList();
        List<Issue> ofProfiles = doubt.isPresent()
                ? validator.validate(resource, language, null)
                : judgement.shortcomings().stream()
                        .map(shortcoming -> OwnWarnings.issue(shortcoming, resource, language))
                        .toList();
        List<Issue> issues = Findings.inOrder(Stream.concat(ofChecks.stream(), ofProfiles.stream()));
        if (issues.stream().anyMatch(Issue::blocks)) {
            count(resource, doubt.orElse(NO_DOUBT), REFUSED);
            throw new UnprocessableEntityException(
                    "The resource does not obey its profiles",
                    outcomes.outcome(language, EntryPlace.of(resource, issues)));
        }
        count(resource, doubt.orElse(NO_DOUBT), ACCEPTED);
        // Of what profiles warn of, that which is told whether or not the validator had to look for another reason.
        warnings.add(
                resource,
                issues.stream()
                        .filter(issue -> ofChecks.contains(issue) || ownWarnings.has(issue))
                        .toList(),
                request);
    }

    private void count(Resource resource, String doubt, String verdict) {
        meters.counter(METRIC, "type", resource.fhirType(), "doubt", doubt, "verdict", verdict)
                .increment();
    }
}
