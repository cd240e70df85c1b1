package org.xinglin.contract.fhir.duty;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CarePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.derivation.OverruledExtensions;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WriteWarnings;

/** When something of a contract is due next is for the server to say: a client's word on it gives way, and
 * the client is told. */
@Component("contractNextDueHook")
@Interceptor(order = HookOrder.STAYS_AS_KEPT)
final class NextDueHook implements FhirHook {

    private final WriteWarnings warnings;

    NextDueHook(WriteWarnings warnings) {
        this.warnings = warnings;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof CarePlan plan && isClients(plan)) {
            strip(plan, request);
        }
    }

    /** What stands there already is carried over by itself. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof CarePlan plan
                && isClients(plan)
                && !(before instanceof CarePlan stored && stored.hasExtension(DutyRenewal.NEXT_DUE))) {
            strip(plan, request);
        }
    }

    private static boolean isClients(CarePlan plan) {
        return ContractPlans.isOne(plan) && !Derived.isMarked(plan);
    }

    private void strip(CarePlan plan, @Nullable RequestDetails request) {
        OverruledExtensions stated =
                OverruledExtensions.of(plan, extension -> DutyRenewal.NEXT_DUE.equals(extension.getUrl()));
        plan.getExtension().removeIf(extension -> DutyRenewal.NEXT_DUE.equals(extension.getUrl()));
        warnings.add(plan, stated.issues(plan), request);
    }
}
