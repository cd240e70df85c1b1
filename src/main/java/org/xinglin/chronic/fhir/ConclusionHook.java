package org.xinglin.chronic.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.derivation.DerivedFactRefusal;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.YieldingRecords;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Conclusions are the server's to write (ADR 14): what a client sends that looks like one is refused, and so is a change
 * or the deletion of one. What they rest on stays the client's: it may be deleted, and they follow.
 */
@Interceptor
final class ConclusionHook implements FhirHook, YieldingRecords {

    private final DerivedFactRefusal refusal;

    ConclusionHook(Outcomes outcomes) {
        this.refusal = new DerivedFactRefusal(outcomes, "chronic-derived");
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (isConclusion(resource) && !Derived.isMarked((Resource) resource)) {
            throw refusal.of((Observation) resource, Language.of(request));
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if ((isConclusion(resource) || isConclusion(before)) && !Derived.isMarked((Resource) resource)) {
            throw refusal.of((Observation) resource, Language.of(request));
        }
    }

    /** The server deletes them with the resident's record: at once, or after it was deleted alone. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        if (isConclusion(resource) && !caller.is(Caller.RESIDENT_DELETION) && !caller.is(ResidentStatusListener.NAME)) {
            throw refusal.of((Observation) resource, caller.language());
        }
    }

    @Override
    public boolean yields(Resource referring) {
        return isConclusion(referring)
                || referring instanceof Provenance provenance && ResidentStatusProvenance.isOne(provenance);
    }

    private static boolean isConclusion(IBaseResource resource) {
        return resource instanceof Observation observation
                && Conclusion.of(observation).isPresent();
    }
}
