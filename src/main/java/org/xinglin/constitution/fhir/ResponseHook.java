package org.xinglin.constitution.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;

/**
 * A complete response that could not be assessed is refused when it is written. Whether it can depends on the resident,
 * too, who may come in the same transaction: so it is asked when all of that is stored, and before it is committed.
 */
@Component
@Interceptor
final class ResponseHook implements FhirHook {

    /** Marks a response that has been assessed already on its way in. */
    static final String ASSESSED = ResponseHook.class.getName();

    private final Instruments instruments;
    private final IncomingResponse incoming;
    private final ResponseAssessor assessor;

    ResponseHook(Instruments instruments, IncomingResponse incoming, ResponseAssessor assessor) {
        this.instruments = instruments;
        this.incoming = incoming;
        this.assessor = assessor;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        check(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        check(resource, request);
    }

    private void check(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof QuestionnaireResponse response
                && AnswerCompletion.COMPLETE.contains(response.getStatus())
                && response.getUserData(ASSESSED) == null
                && instruments.answeredBy(response).isPresent()) {
            Caller caller = Caller.of(request);
            assessor.assess(response, incoming.subject(response, caller), caller.language());
        }
    }
}
