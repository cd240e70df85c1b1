package org.xinglin.fhirserver.server;

import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.xinglin.fhirserver.server.ServletConfig.FhirServer;

/**
 * Stands in the servlet container for the FHIR server until that is built.
 *
 * <p>The container is created while the application context still changes, when each look-up of a bean by its type
 * walks all definitions. Building the FHIR server's hundreds of beans then cost half of the start-up time; behind this
 * endpoint they are built once the context is frozen and look-ups are cached.
 */
final class FhirEndpoint extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<FhirServer> provider;
    private transient @Nullable RestfulServer server;

    FhirEndpoint(ObjectProvider<FhirServer> provider) {
        this.provider = provider;
    }

    @Override
    public void init(jakarta.servlet.ServletConfig config) throws ServletException {
        super.init(config);
        RestfulServer built = provider.getObject().servlet();
        built.init(config);
        server = built;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        if (server == null) {
            throw new ServletException("The FHIR endpoint was not initialised");
        }
        server.service(request, response);
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.destroy();
        }
    }
}
