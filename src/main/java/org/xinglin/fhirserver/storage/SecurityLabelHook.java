package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.instance.model.api.IBaseCoding;
import org.hl7.fhir.instance.model.api.IBaseMetaType;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/**
 * The server owns {@code meta.security}: an update or patch that leaves a stored label out keeps it.
 *
 * <p>With labels inside the resource a PUT would otherwise drop them silently, and with them whatever they protect.
 */
@Component
@Interceptor(order = HookOrder.LABELS)
final class SecurityLabelHook implements FhirHook {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void carryForward(IBaseResource stored, IBaseResource resource) {
        IBaseMetaType meta = ((IAnyResource) resource).getMeta();
        for (IBaseCoding label : stored.getMeta().getSecurity()) {
            if (meta.getSecurity(label.getSystem(), label.getCode()) == null) {
                meta.addSecurity()
                        .setSystem(label.getSystem())
                        .setCode(label.getCode())
                        .setDisplay(label.getDisplay());
            }
        }
    }
}
