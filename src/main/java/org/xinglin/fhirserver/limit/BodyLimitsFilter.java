package org.xinglin.fhirserver.limit;

import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** Reads the body of a FHIR request whole, within the limits, before anything else looks at it. */
@Component
@Order(1)
final class BodyLimitsFilter extends OncePerRequestFilter {

    private static final String FHIR = "/fhir";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final RequestLimits limits;
    private final RequestDeadline deadline;
    private final BodyBytes bodyBytes;
    private final RefusalWriter refusals;

    BodyLimitsFilter(RequestLimits limits, RequestDeadline deadline, RefusalWriter refusals) {
        this.limits = limits;
        this.deadline = deadline;
        this.bodyBytes = new BodyBytes(limits, deadline);
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(FHIR);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        deadline.begin(request);
        HttpServletRequest checked;
        try {
            checked = checked(request);
        } catch (RefusedBody refused) {
            refuse(request, response, refused);
            return;
        }
        chain.doFilter(checked, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RefusedBody refused)
            throws IOException {
        // Who is still sending reads no answer: the rest is taken in first, if it comes in time and is not endless.
        boolean whole = bodyBytes.discard(request);
        refusals.write(request, response, refused.status(), refused.issue());
        if (!whole) {
            response.flushBuffer();
            // Tells the container to close the connection instead of waiting for the rest.
            throw new ClientAbortException("The body was not read to its end");
        }
    }

    private HttpServletRequest checked(HttpServletRequest request) throws IOException, RefusedBody {
        if (!WITH_BODY.contains(request.getMethod())) {
            return request;
        }
        String type = contentType(request);
        if (type.startsWith(FORM)) {
            // The container reads forms itself, and would take a compressed one for a form without parameters.
            if (request.getHeader("Content-Encoding") != null) {
                throw new RefusedBody(
                        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                        Issue.error("body-encoding")
                                .at("http.content-encoding")
                                .found(request.getHeader("Content-Encoding"))
                                .expected("identity"));
            }
            return request;
        }
        boolean xml = EncodingEnum.forContentType(type) == EncodingEnum.XML;
        if (!xml && !type.contains("json")) {
            // A Binary as it is, or what the FHIR server refuses for its type.
            return new RequestWithBody(request, bodyBytes.read(request));
        }
        byte[] body = bodyBytes.readText(request);
        BodyShape shape = new BodyShape(limits, isBase(request));
        if (xml) {
            XmlBody.check(body, shape);
        } else {
            JsonBody.check(body, shape);
        }
        return new RequestWithBody(request, body);
    }

    private static String contentType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isBase(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(FHIR) || path.equals(FHIR + "/");
    }
}
