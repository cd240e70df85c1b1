package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.refusal.Issue;

/** Finds out whether a record would be stored, and leaves nothing behind. */
@FunctionalInterface
interface WriteAttempt {

    /**
     * What would become of the write of a record, which is changed by it.
     *
     * @param id under which it would be updated; empty for a new one
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException if the server is in no state to say
     */
    Foreseen of(Resource resource, String id, RequestDetails request);

    /**
     * @param refusal what refuses the write; nothing where the record would be stored
     * @param told what its sender would be told of the record that would be stored
     */
    record Foreseen(Optional<OperationOutcome> refusal, List<Issue> told) {

        static final Foreseen NOTHING = new Foreseen(Optional.empty(), List.of());

        static Foreseen refused(OperationOutcome refusal) {
            return new Foreseen(Optional.of(refusal), List.of());
        }

        static Foreseen stored(List<Issue> told) {
            return new Foreseen(Optional.empty(), told);
        }
    }
}
