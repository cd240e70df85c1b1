package org.xinglin.fhirserver.paging;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;

/** Says how a history goes on: up to the time that its first page went up to. */
@Component
@Interceptor
final class HistoryPageHook implements FhirHook {

    private final CursorSeal seal;

    HistoryPageHook(CursorSeal seal) {
        this.seal = seal;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void link(RequestDetails request, IBaseResource response) {
        boolean goesOn = CursorHook.of(request).isPresent();
        boolean countedOff = request.getParameters().containsKey(Constants.PARAM_OFFSET) && !goesOn;
        if (response instanceof Bundle bundle && bundle.getType() == BundleType.HISTORY && !countedOff) {
            link(bundle, request);
        }
    }

    private void link(Bundle bundle, RequestDetails request) {
        AskedSearch asked = new AskedSearch(request);
        boolean more = bundle.getLink(Bundle.LINK_NEXT) != null;
        asked.linkTo(bundle);
        HistoryCursor.keptIn(request).filter(page -> more).ifPresent(page -> {
            HistoryCursor next = new HistoryCursor(
                    page.end(), page.passed() + bundle.getEntry().size());
            bundle.addLink().setRelation(Bundle.LINK_NEXT).setUrl(asked.address(seal.write(next.of(asked.name()))));
        });
    }
}
