package org.xinglin.fhirserver.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;

/** HAPI's servlet under our name: an answer does not tell which version of which library wrote it. */
final class FhirServlet extends RestfulServer {

    private static final long serialVersionUID = 1L;

    FhirServlet(FhirContext context) {
        super(context);
    }

    @Override
    protected String createPoweredByHeader() {
        return "Xinglin FHIR";
    }

    /** The one of the filter; the library would replace one that has, for instance, a slash in it. */
    @Override
    protected String getOrCreateRequestId(HttpServletRequest request) {
        return RequestIdFilter.idFor(request);
    }
}
