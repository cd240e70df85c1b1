package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;

/**
 * Gives an entry of a batch that fails alone the same refusal that the request would get on its own.
 *
 * <p>The library writes its exception's words into the entry, where no hook sees them. It is kept beside the entry
 * instead, and becomes a refusal when the whole answer leaves and the reader's language is known.
 */
@Component
@Interceptor
final class RefusedEntries extends TransactionProcessorVersionAdapterR4 implements FhirHook {

    private static final String FAILURE = RefusedEntries.class.getName();

    private final RefusalHook refusalHook;

    RefusedEntries(RefusalHook refusalHook) {
        this.refusalHook = refusalHook;
    }

    @Override
    public void populateEntryWithOperationOutcome(BaseServerResponseException failure, BundleEntryComponent entry) {
        entry.setUserData(FAILURE, failure);
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void explain(RequestDetails request, IBaseResource response) {
        if (response instanceof Bundle bundle) {
            for (BundleEntryComponent entry : bundle.getEntry()) {
                if (entry.getUserData(FAILURE) instanceof BaseServerResponseException failure) {
                    BaseServerResponseException refusal = refusalHook.refuse(request, failure);
                    entry.getResponse()
                            .setStatus(status(refusal.getStatusCode()))
                            .setOutcome((Resource) refusal.getOperationOutcome());
                }
            }
        }
    }

    private static String status(int code) {
        return code + " " + Constants.HTTP_STATUS_NAMES.getOrDefault(code, "");
    }
}
