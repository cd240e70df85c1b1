package org.xinglin.access.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Method and address of a request, with the parameters that a form brought. */
public final class AskedAddress {

    private AskedAddress() {}

    public static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        String type = request.getContentType();
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            query = request.getParameterMap().entrySet().stream()
                    .flatMap(parameter -> Arrays.stream(parameter.getValue())
                            .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                    .collect(Collectors.joining("&"));
        }
        return request.getMethod() + " " + AuditAgents.base(request) + AuditAgents.path(request)
                + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
