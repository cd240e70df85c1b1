package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.conformance.ReleaseStore;
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

    private final RecordFindings findings;
    private final Outcomes outcomes;
    private final WriteWarnings warnings;
    private final OwnWarnings ownWarnings;
    private final MeterRegistry meters;

    /** @param ownWarnings which findings of the validator that only warn are told */
    ProfileEnforcement(
            RecordFindings findings,
            Outcomes outcomes,
            WriteWarnings warnings,
            OwnWarnings ownWarnings,
            MeterRegistry meters) {
        this.findings = findings;
        this.outcomes = outcomes;
        this.warnings = warnings;
        this.ownWarnings = ownWarnings;
        this.meters = meters;
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
        Language language = Language.of(request);
        RecordFindings.Found found = findings.on(resource, language, Caller.of(request));
        if (found.blocks()) {
            count(resource, found.doubt().orElse(NO_DOUBT), REFUSED);
            List<Issue> issues = new ArrayList<>(EntryPlace.of(resource, found.issues()));
            for (Resource beside : EntriesBeside.of(resource)) {
                issues.addAll(EntryPlace.of(
                        beside,
                        findings.on(beside, language, Caller.of(request)).issues().stream()
                                .filter(Issue::blocks)
                                .toList()));
            }
            throw new UnprocessableEntityException(
                    "The resource does not obey its profiles", outcomes.outcome(language, issues));
        }
        count(resource, found.doubt().orElse(NO_DOUBT), ACCEPTED);
        // Of what profiles warn of, that which is told whether or not the validator had to look for another reason.
        warnings.add(
                resource,
                found.issues().stream()
                        .filter(issue -> found.ofChecks().contains(issue) || ownWarnings.has(issue))
                        .toList(),
                request);
    }

    private void count(Resource resource, String doubt, String verdict) {
        meters.counter(METRIC, "type", resource.fhirType(), "doubt", doubt, "verdict", verdict)
                .increment();
    }
}
