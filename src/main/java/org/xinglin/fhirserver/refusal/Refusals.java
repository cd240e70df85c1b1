package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.jspecify.annotations.Nullable;

/** The one place where an exception becomes an answer. */
@FunctionalInterface
public interface Refusals {

    /** The refusal that a request is answered with, its OperationOutcome in our form and the reader's language. */
    BaseServerResponseException refuse(@Nullable RequestDetails request, Throwable failure);
}
