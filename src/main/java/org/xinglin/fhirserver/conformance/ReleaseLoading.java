package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.jspecify.annotations.Nullable;

/** The request under which a release's own conformance resources are stored; the one write that clients' rules do not bind. */
public final class ReleaseLoading {

    private static final String MARK = ReleaseLoading.class.getName();

    private ReleaseLoading() {}

    static RequestDetails newRequest() {
        SystemRequestDetails request = new SystemRequestDetails();
        request.getUserData().put(MARK, Boolean.TRUE);
        return request;
    }

    public static boolean isOne(@Nullable RequestDetails request) {
        return request instanceof SystemRequestDetails && request.getUserData().containsKey(MARK);
    }
}
