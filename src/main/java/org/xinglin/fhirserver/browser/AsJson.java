package org.xinglin.fhirserver.browser;

import ca.uhn.fhir.rest.api.Constants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A browser's request as a program would send it: FHIR JSON, as it is. */
final class AsJson extends HttpServletRequestWrapper {

    private static final Map<String, List<String>> INSTEAD = new TreeMap<>(Map.of(
            HttpHeaders.ACCEPT.toLowerCase(Locale.ROOT), List.of(Constants.CT_FHIR_JSON_NEW),
            HttpHeaders.ACCEPT_ENCODING.toLowerCase(Locale.ROOT), List.of(),
            HttpHeaders.IF_NONE_MATCH.toLowerCase(Locale.ROOT), List.of(),
            HttpHeaders.IF_MODIFIED_SINCE.toLowerCase(Locale.ROOT), List.of()));

    AsJson(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = INSTEAD.get(name.toLowerCase(Locale.ROOT));
        return values == null
                ? super.getHeader(name)
                : values.stream().findFirst().orElse(null);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        List<String> values = INSTEAD.get(name.toLowerCase(Locale.ROOT));
        return values == null ? super.getHeaders(name) : Collections.enumeration(values);
    }

    /** Without {@code _format=html}, which means the page around the answer. */
    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> others = new HashMap<>(super.getParameterMap());
        others.remove(Constants.PARAM_FORMAT);
        return others;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }
}
