package org.xinglin.fhirserver.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** Answers HTTP that is too malformed to reach any servlet with an OperationOutcome; Tomcat would send an HTML page. */
final class OutcomeErrorValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(OutcomeErrorValve.class);

    /** Asked for at the first refusal: the container is made before it. */
    private final ObjectProvider<RefusalWriter> refusals;

    OutcomeErrorValve(ObjectProvider<RefusalWriter> refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean answered = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported();
        if (answered || !canBeWritten(response)) {
            return;
        }
        ContainerRefusal refusal = ContainerRefusal.of(response.getStatus());
        try {
            // The filter that gives each request its id stands behind this valve.
            if (response.getHeader(RequestIdFilter.HEADER) == null) {
                response.setHeader(RequestIdFilter.HEADER, RequestIdFilter.idFor(request));
            }
            refusals.getObject().write(request, response, refusal.status(), refusal.issue());
            response.finishResponse();
        } catch (IOException e) {
            log.debug("The client did not wait for its refusal", e);
        }
    }

    private static boolean canBeWritten(Response response) {
        AtomicBoolean writable = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        return writable.get();
    }
}
