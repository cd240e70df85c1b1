package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;

/** Another resource carries the identifier already. Unlike its parent it is final: asking again would change nothing. */
final class KnownIdentifierException extends ResourceVersionConflictException {

    private static final long serialVersionUID = 1L;

    KnownIdentifierException(IBaseOperationOutcome outcome) {
        super("Another resource carries this identifier", outcome);
    }
}
