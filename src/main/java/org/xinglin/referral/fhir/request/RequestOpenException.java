package org.xinglin.referral.fhir.request;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;

/** 409: the same is asked for already. No conflict of versions, which the library would try again. */
final class RequestOpenException extends BaseServerResponseException {

    private static final long serialVersionUID = 1L;

    private static final int CONFLICT = 409;

    RequestOpenException(IBaseOperationOutcome outcome) {
        super(CONFLICT, "The same request is open", outcome);
    }
}
