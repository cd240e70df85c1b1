package org.xinglin.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.stereotype.Component;
import org.xinglin.access.scope.GrantedScopes;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;

/**
 * The answer to a write is no read: whoever may change a record, or make sure that there is one, and may not read it, is told that
 * it was done, and not what else is in the record. What is created is the writer's own, and is shown.
 */
@Component
@Interceptor
final class WriteAnswers implements FhirHook {

    /** What was there before, in the words of a transaction's answer. */
    private static final String STOOD_THERE = "200";

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answering(RequestDetails request, ResponseDetails answer) {
        Actor actor = Caller.of(request).actor();
        IBaseResource shown = answer.getResponseResource();
        if (actor == null || shown == null || shown instanceof OperationOutcome) {
            return;
        }
        GrantedScopes granted = GrantedScopes.of(actor);
        RestOperationTypeEnum operation = request.getRestOperationType();
        boolean found = operation == RestOperationTypeEnum.CREATE && answer.getResponseCode() == 200;
        if ((operation == RestOperationTypeEnum.PATCH || found) && !mayRead(granted, shown)) {
            answer.setResponseResource(null);
        }
        if (shown instanceof Bundle bundle && bundle.getType() == BundleType.TRANSACTIONRESPONSE) {
            bundle.getEntry().stream()
                    .filter(entry -> entry.hasResource()
                            && String.valueOf(entry.getResponse().getStatus()).startsWith(STOOD_THERE)
                            && !(entry.getResource() instanceof Bundle)
                            && !mayRead(granted, entry.getResource()))
                    .forEach(entry -> entry.setResource(null));
        }
    }

    /** A constraint is about some records of a type: of this one nobody has asked whether it is among them. */
    private static boolean mayRead(GrantedScopes granted, IBaseResource resource) {
        String type = resource.fhirType();
        return granted.allow(type, "r") && granted.bounds(type).isEmpty();
    }
}
