package org.xinglin.derivation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DomainResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/** Carries the server's own extensions over a client's update. */
@Component
@Interceptor(order = HookOrder.STAYS_AS_KEPT)
final class KeptExtensionsHook implements FhirHook {

    private final List<KeptExtension> kept;

    KeptExtensionsHook(ObjectProvider<KeptExtension> kept) {
        this.kept = kept.stream().toList();
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        if (before instanceof DomainResource stored
                && resource instanceof DomainResource sent
                && !Derived.isMarked(sent)) {
            List<KeptExtension> standing = kept.stream()
                    .filter(each -> each.type().equals(sent.fhirType()) && stored.hasExtension(each.url()))
                    .toList();
            standing.forEach(each -> {
                sent.getExtension().removeIf(extension -> each.url().equals(extension.getUrl()));
                stored.getExtensionsByUrl(each.url()).forEach(extension -> sent.addExtension(extension.copy()));
            });
            if (!standing.isEmpty()) {
                ExtensionOrder.asStored(stored, sent);
            }
        }
    }
}
