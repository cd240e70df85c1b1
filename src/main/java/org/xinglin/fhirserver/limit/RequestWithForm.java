package org.xinglin.fhirserver.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A request whose form was read already, with the parameters of its address and its form: read by the container's own
 * class, but not by the container itself, which would wait for a form for as long as it trickles in.
 */
final class RequestWithForm extends HttpServletRequestWrapper {

    /** The container's own limit. */
    private static final int MOST = 1000;

    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final @Nullable Object failure;

    RequestWithForm(HttpServletRequest request, byte[] form) {
        super(request);
        Parameters parsed = new Parameters();
        parsed.setLimit(MOST);
        parsed.setCharset(StandardCharsets.UTF_8);
        String query = request.getQueryString();
        if (query != null) {
            byte[] bytes = query.getBytes(StandardCharsets.ISO_8859_1);
            parsed.processParameters(bytes, 0, bytes.length);
        }
        parsed.processParameters(form, 0, form.length);
        for (String name : Collections.list(parsed.getParameterNames())) {
            parameters.put(name, parsed.getParameterValues(name));
        }
        failure = parsed.getParseFailedReason();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return switch (name) {
            case Globals.PARAMETER_PARSE_FAILED_ATTR -> failure == null ? null : Boolean.TRUE;
            case Globals.PARAMETER_PARSE_FAILED_REASON_ATTR -> failure;
            default -> super.getAttribute(name);
        };
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }
}
