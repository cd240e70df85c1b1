package org.xinglin.contract.fhir.category;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/**
 * A resident carries his categories of age and his due days from his registration on; what the server keeps is not lost by an
 * update that does not know of it, and what a client says in its place is ignored.
 */
@Interceptor(order = HookOrder.STAYS_AS_KEPT)
final class ResidentMarksHook implements FhirHook {

    private final SingletonSupplier<ResidentStanding> standing;

    /** @param standing asked for at the first write: it needs the storage, which needs its hooks */
    ResidentMarksHook(ObjectProvider<ResidentStanding> standing) {
        this.standing = SingletonSupplier.of(standing::getObject);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (resource instanceof Patient patient && !Derived.isMarked(patient)) {
            standing.obtain().begin(patient);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        if (before instanceof Patient stored && resource instanceof Patient patient && !Derived.isMarked(patient)) {
            standing.obtain().carry(stored, patient);
        }
    }
}
