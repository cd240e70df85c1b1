package org.xinglin.access.fhir;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.StorageResponseCodeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/**
 * Whoever does not reach everything is told 404 when there was nothing for him to delete: it never was, or it is out of reach.
 * The library says of both that the deletion succeeded (FHIR R4, "delete", allows either); to others that is still said.
 */
@Component
@Interceptor(order = HookOrder.CONTRACT)
final class DeletionsOfNothing implements FhirHook {

    /** The library's number and words for what is read and is not there. */
    private static final int UNKNOWN = 2001;

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answered(RequestDetails request, IBaseResource answer) {
        if (request.getRestOperationType() == RestOperationTypeEnum.DELETE
                && request.getId() != null
                && answer instanceof OperationOutcome outcome
                && isBounded(Caller.of(request).actor())
                && isOfNothing(outcome)) {
            throw new ResourceNotFoundException(Msg.code(UNKNOWN) + "Resource "
                    + request.getId().toUnqualifiedVersionless().getValue() + " is not known");
        }
    }

    private static boolean isBounded(@Nullable Actor actor) {
        return actor != null && !actor.everything();
    }

    private static boolean isOfNothing(OperationOutcome outcome) {
        return outcome.getIssue().stream()
                .flatMap(issue -> issue.getDetails().getCoding().stream())
                .anyMatch(coding -> StorageResponseCodeEnum.SUCCESSFUL_DELETE_NOT_FOUND
                        .getCode()
                        .equals(coding.getCode()));
    }
}
