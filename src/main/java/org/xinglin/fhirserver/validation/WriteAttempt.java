package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/** Finds out whether a record would be stored, and leaves nothing behind. */
@FunctionalInterface
interface WriteAttempt {

    /**
     * What refuses the write of a record, which is changed by it; nothing where it would be stored.
     *
     * @param id under which it would be updated; empty for a new one
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException if the server is in no state to say
     */
    Optional<OperationOutcome> refusal(Resource resource, String id, RequestDetails request);
}
