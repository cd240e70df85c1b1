package org.xinglin.fhirserver;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * Tells a sender what it should know of a record that was stored all the same (contract, row "Warnings of a write"). Any hook
 * of a write may add to it, within the write's database transaction: only what is committed is told, and once, however often
 * the write was begun again.
 */
public interface WriteWarnings {

    /**
     * @param written the record, as the hook was handed it
     * @param issues of which those that block nothing are told; those of severity warning are counted
     * @param request whose sender is told; without a sender nobody is
     */
    void add(Resource written, List<Issue> issues, @Nullable RequestDetails request);
}
