package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;

/**
 * Whether a record that names a resident who was not found is about somebody out of reach. To a caller out of whose reach
 * somebody is, nobody says whether such a resident exists: both are refused alike.
 */
final class BeyondReach {

    private static final String RESIDENT = "Patient";

    private BeyondReach() {}

    /** @param issue what refers to nothing */
    static boolean maybe(@Nullable RequestDetails request, Issue issue) {
        Actor actor = Caller.of(request).actor();
        return actor != null
                && (!actor.everything() || actor.patient() != null)
                && issue.found() != null
                && issue.found().startsWith(RESIDENT);
    }
}
