package org.xinglin.fhirserver.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;

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
}
