package org.xinglin.contract.fhir.duty;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CarePlan;
import org.springframework.stereotype.Component;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/** When something of a contract is due next is for the server to say: a client's word on it is ignored. */
@Component("contractNextDueHook")
@Interceptor(order = HookOrder.STAYS_AS_KEPT)
final class NextDueHook implements FhirHook {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (resource instanceof CarePlan plan && isClients(plan)) {
            strip(plan);
        }
    }

    /** What stands there already is carried over by itself. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        if (resource instanceof CarePlan plan
                && isClients(plan)
                && !(before instanceof CarePlan stored && stored.hasExtension(DutyRenewal.NEXT_DUE))) {
            strip(plan);
        }
    }

    private static boolean isClients(CarePlan plan) {
        return ContractPlans.isOne(plan) && !Derived.isMarked(plan);
    }

    private static void strip(CarePlan plan) {
        plan.getExtension().removeIf(extension -> DutyRenewal.NEXT_DUE.equals(extension.getUrl()));
    }
}
