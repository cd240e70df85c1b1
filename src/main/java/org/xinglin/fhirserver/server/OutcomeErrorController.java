package org.xinglin.fhirserver.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** What a request outside the FHIR base, or one that a servlet gave up, is answered: an OperationOutcome as well. */
@Controller
final class OutcomeErrorController implements ErrorController {

    private final RefusalWriter refusals;

    OutcomeErrorController(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("${server.error.path:/error}")
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Without a status somebody asked for this page itself, which to a client does not exist.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
                ? known
                : HttpServletResponse.SC_NOT_FOUND;
        ContainerRefusal refusal = ContainerRefusal.of(status);
        Issue issue = request.getAttribute(RefusalWriter.ISSUE) instanceof Issue told
                ? told
                : withFound(refusal.issue(), request, response);
        refusals.write(request, response, refusal.status(), issue);
    }

    private static Issue withFound(Issue issue, HttpServletRequest request, HttpServletResponse response) {
        return switch (issue.rule()) {
            case "interaction-not-supported" ->
                issue.found(request.getMethod() + " " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .expected("/fhir/…");
            case "internal-error" ->
                issue.found(RequestIdFilter.HEADER + " " + response.getHeader(RequestIdFilter.HEADER));
            default -> issue;
        };
    }
}
