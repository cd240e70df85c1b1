package org.xinglin.referral.fhir.recognition;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.xinglin.derivation.OverruledExtensions;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.YieldingRecords;
import org.xinglin.kernel.Canonical;

/**
 * Writes into an order which results could have been used in its place, as {@link OrderCheck} has found; what a client says of
 * that gives way, and the client is told. The reference does not hold the report fast.
 */
@Interceptor(order = HookOrder.WHAT_FOLLOWS)
final class RecognisableHook implements FhirHook, YieldingRecords {

    static final String RECOGNISABLE = Canonical.definition("recognisable");

    private final WriteWarnings warnings;

    RecognisableHook(WriteWarnings warnings) {
        this.warnings = warnings;
    }

    /** Nobody but this server says so, so what a new order says is not so. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof ServiceRequest order) {
            OverruledExtensions stated =
                    OverruledExtensions.of(order, extension -> RECOGNISABLE.equals(extension.getUrl()));
            write(order, OrderCheck.found(order).orElse(List.of()));
            warnings.add(order, stated.issues(order), request);
        }
    }

    /** What is stored has been carried over before; of an order that is no longer open it stays. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        if (resource instanceof ServiceRequest order) {
            OrderCheck.found(order).ifPresent(found -> write(order, found));
        }
    }

    private static void write(ServiceRequest order, List<String> reports) {
        order.getExtension().removeIf(extension -> RECOGNISABLE.equals(extension.getUrl()));
        reports.forEach(report -> order.addExtension(new Extension(RECOGNISABLE, new Reference(report))));
    }

    @Override
    public boolean yields(Resource referring, String deleted) {
        return referring instanceof ServiceRequest order
                && names(order, deleted)
                && order.getSupportingInfo().stream().noneMatch(each -> deleted.equals(each.getReference()))
                && order.getReasonReference().stream().noneMatch(each -> deleted.equals(each.getReference()));
    }

    static boolean names(ServiceRequest order, String report) {
        return order.getExtensionsByUrl(RECOGNISABLE).stream()
                .anyMatch(each -> each.getValue() instanceof Reference named && report.equals(named.getReference()));
    }
}
