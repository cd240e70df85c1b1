package org.xinglin.chronic.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Extension;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.kernel.Canonical;

/** The day of the next contact on a plan is the server's: a sender who does not know of it does not lose it. */
@Interceptor(order = HookOrder.KEPT_BY_THE_SERVER)
final class NextDueHook implements FhirHook {

    private static final String NEXT_DUE = Canonical.definition("next-due");

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        if (before instanceof CarePlan stored
                && resource instanceof CarePlan plan
                && stored.hasExtension(NEXT_DUE)
                && !Derived.isMarked(plan)) {
            Extension kept = stored.getExtensionByUrl(NEXT_DUE);
            plan.getExtension().removeIf(extension -> NEXT_DUE.equals(extension.getUrl()));
            plan.addExtension(kept.copy());
        }
    }
}
