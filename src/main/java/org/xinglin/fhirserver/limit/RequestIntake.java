package org.xinglin.fhirserver.limit;

import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.fhirserver.refusal.Issue;

/** Reads a request in whole and holds it against the limits: the bytes of its body, their shape, and every number. */
final class RequestIntake {

    static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** Set on a request whose bundle stores nothing. */
    static final String ONLY_READS = RequestIntake.class.getName() + ".onlyReads";

    private static final String FHIR = "/fhir";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RequestLimits limits;
    private final BodyBytes bodyBytes;
    private final NumericParameters numbers;

    RequestIntake(RequestLimits limits, BodyBytes bodyBytes, NumericParameters numbers) {
        this.limits = limits;
        this.bodyBytes = bodyBytes;
        this.numbers = numbers;
    }

    /**
     * @return the request with its body in memory
     * @throws RefusedBody if it goes beyond a limit
     */
    HttpServletRequest take(HttpServletRequest request) throws IOException, RefusedBody {
        if (!WITH_BODY.contains(request.getMethod())) {
            requireShortNumbers(request);
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
            HttpServletRequest form = new RequestWithForm(request, bodyBytes.read(request));
            requireShortNumbers(form);
            return form;
        }
        if (!isFhir(request)) {
            return new RequestWithBody(request, bodyBytes.read(request));
        }
        boolean xml = EncodingEnum.forContentType(type) == EncodingEnum.XML;
        if (!xml && !type.contains("json")) {
            // A Binary as it is, or what the FHIR server refuses for its type.
            return new RequestWithBody(request, bodyBytes.read(request));
        }
        byte[] body = bodyBytes.readText(request);
        requireShortNumbers(request);
        BodyShape shape = new BodyShape(limits, numbers, isBase(request));
        if (xml) {
            XmlBody.check(body, shape);
        } else {
            JsonBody.check(body, shape);
        }
        if (shape.onlyWrites()) {
            request.setAttribute(Lanes.ONLY_WRITES, true);
        }
        if (shape.onlyReads()) {
            request.setAttribute(ONLY_READS, true);
        }
        return new RequestWithBody(request, body);
    }

    /** In the address, and in the condition of a conditional create. */
    private void requireShortNumbers(HttpServletRequest request) throws RefusedBody {
        String condition = request.getHeader("If-None-Exist");
        Optional<Map.Entry<String, String>> number = numbers.tooLong(request.getParameterMap())
                .or(() -> condition == null ? Optional.empty() : numbers.tooLong(condition));
        if (number.isPresent()) {
            throw BodyShape.tooLong(number.get(), limits);
        }
    }

    static boolean isFhir(HttpServletRequest request) {
        return request.getRequestURI().startsWith(FHIR);
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
