package org.xinglin.fhirserver;

import org.hl7.fhir.r4.model.Resource;

/**
 * Marks a bean that completes records as they come in, by any way, before they are held against their profiles: it writes
 * out what the sender could leave to the contract. {@code $validate} completes them in the same way.
 */
@FunctionalInterface
public interface RecordCompletion {

    /** Changes the record in place; done twice, it is as done once. */
    void complete(Resource record);
}
