package org.xinglin.derivation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DomainResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WriteWarnings;

/** Carries the server's own extensions over a client's update, and tells a client who had stated something else. */
@Component
@Interceptor(order = HookOrder.STAYS_AS_KEPT)
final class KeptExtensionsHook implements FhirHook {

    private final List<KeptExtension> kept;
    private final WriteWarnings warnings;

    KeptExtensionsHook(ObjectProvider<KeptExtension> kept, WriteWarnings warnings) {
        this.kept = kept.stream().toList();
        this.warnings = warnings;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (before instanceof DomainResource stored
                && resource instanceof DomainResource sent
                && !Derived.isMarked(sent)) {
            List<KeptExtension> standing = kept.stream()
                    .filter(each -> each.type().equals(sent.fhirType()) && stored.hasExtension(each.url()))
                    .toList();
            if (standing.isEmpty()) {
                return;
            }
            OverruledExtensions stated = OverruledExtensions.of(
                    sent,
                    extension -> standing.stream().anyMatch(each -> each.url().equals(extension.getUrl())));
            standing.forEach(each -> {
                sent.getExtension().removeIf(extension -> each.url().equals(extension.getUrl()));
                stored.getExtensionsByUrl(each.url()).forEach(extension -> sent.addExtension(extension.copy()));
            });
            ExtensionOrder.asStored(stored, sent);
            warnings.add(sent, stated.issues(sent), request);
        }
    }
}
