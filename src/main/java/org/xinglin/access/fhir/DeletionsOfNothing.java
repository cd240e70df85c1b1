package org.xinglin.access.fhir;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.StorageResponseCodeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Whoever does not reach everything is told 404 when there was nothing for him to delete: it never was, or it is out of reach.
 * The library says of both that the deletion succeeded (FHIR R4, "delete", allows either); to others that is still said. An entry
 * of a batch is answered as the request alone; one of a transaction is not, since what is committed holds no failed entry.
 */
@Component
@Interceptor(order = HookOrder.CONTRACT)
final class DeletionsOfNothing implements FhirHook {

    /** The library's number and words for what is read and is not there. */
    private static final int UNKNOWN = 2001;

    private final Outcomes outcomes;

    DeletionsOfNothing(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answered(RequestDetails request, IBaseResource answer) {
        if (!isBounded(Caller.of(request).actor())) {
            return;
        }
        if (request.getRestOperationType() == RestOperationTypeEnum.DELETE
                && request.getId() != null
                && answer instanceof OperationOutcome outcome
                && isOfNothing(outcome)) {
            throw new ResourceNotFoundException(Msg.code(UNKNOWN) + "Resource "
                    + request.getId().toUnqualifiedVersionless().getValue() + " is not known");
        }
        if (answer instanceof Bundle batch && batch.getType() == BundleType.BATCHRESPONSE) {
            batch.getEntry().stream()
                    .map(BundleEntryComponent::getResponse)
                    .filter(entry -> entry.getOutcome() instanceof OperationOutcome outcome && isOfNothing(outcome))
                    .forEach(entry -> sayUnknown(entry, Language.of(request)));
        }
    }

    private void sayUnknown(BundleEntryResponseComponent entry, Language language) {
        entry.setStatus("404 Not Found")
                .setOutcome(outcomes.outcome(language, List.of(Issue.error("resource-not-found"))));
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
