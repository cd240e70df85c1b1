package org.xinglin.contract.fhir.agreement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CarePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/**
 * Holds each write of a contract to its rules, by whatever way it comes: what the plan itself says before it is stored, and what
 * other records say before the commit, when all that came with it is there.
 */
@Component
@Interceptor(order = HookOrder.MOVES)
final class ContractHook implements FhirHook {

    private final SingletonSupplier<ContractStates> states;
    private final SingletonSupplier<ContractTerms> terms;

    /** Asked for at the first write: they need the storage, which needs its hooks. */
    ContractHook(ObjectProvider<ContractStates> states, ObjectProvider<ContractTerms> terms) {
        this.states = SingletonSupplier.of(states::getObject);
        this.terms = SingletonSupplier.of(terms::getObject);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof CarePlan plan && ContractPlans.isOne(plan)) {
            states.obtain().created(Caller.of(request), plan);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(@Nullable IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (!(resource instanceof CarePlan plan)) {
            return;
        }
        if (before instanceof CarePlan stored && !stored.isDeleted() && ContractPlans.isOne(stored)) {
            states.obtain().updated(Caller.of(request), stored, plan);
        } else {
            creating(plan, request);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof CarePlan plan && ContractPlans.isOne(plan)) {
            terms.obtain().written(Caller.of(request), null, plan, request);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof CarePlan plan && (ContractPlans.isOne(plan) || ContractPlans.isOne(before))) {
            terms.obtain().written(Caller.of(request), (CarePlan) before, plan, request);
        }
    }
}
