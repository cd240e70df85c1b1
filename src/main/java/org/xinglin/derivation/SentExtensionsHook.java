package org.xinglin.derivation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DomainResource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/** Notes the extensions of a client's record before any of them gives way. */
@Component
@Interceptor(order = HookOrder.AS_SENT)
final class SentExtensionsHook implements FhirHook {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (resource instanceof DomainResource record && !Derived.isMarked(record)) {
            SentExtensions.note(record);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        created(resource);
    }
}
