package org.xinglin.fhirserver;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.xinglin.fhirserver.refusal.Issue;

/** What a sender will be told of a write that has not been committed: see {@link WriteWarnings}. */
@FunctionalInterface
public interface ForeseenWarnings {

    /** What the request's sender will be told if the database transaction commits that the caller is in. */
    List<Issue> pending(RequestDetails request);
}
