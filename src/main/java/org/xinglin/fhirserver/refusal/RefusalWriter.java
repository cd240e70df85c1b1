package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Writes a refusal where no FHIR request exists yet: in servlet filters and for paths outside the FHIR base. */
@Component
public final class RefusalWriter {

    /** Attribute of a request that the container itself answers: the {@link Issue} to tell. */
    public static final String ISSUE = RefusalWriter.class.getName() + ".issue";

    /** After which to try again what was refused for a moment. */
    static final String RETRY_AFTER_SECONDS = "5";

    private final FhirContext context;
    private final Outcomes outcomes;

    RefusalWriter(FhirContext context, Outcomes outcomes) {
        this.context = context;
        this.outcomes = outcomes;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, int status, Issue issue)
            throws IOException {
        Language language = Language.of(request.getHeader("Accept-Language"));
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(Constants.HEADER_RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.setContentType(Constants.CT_FHIR_JSON_NEW);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        context.newJsonParser().encodeResourceToWriter(outcomes.outcome(language, issue), response.getWriter());
    }
}
