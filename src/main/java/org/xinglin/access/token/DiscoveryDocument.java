package org.xinglin.access.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * What a client must know before it has a token, as JSON whatever is accepted: for SMART (SMART App Launch 2.2, "Using .well-known"),
 * and for OpenID Connect, whose clients look at another address (OpenID Connect Discovery 1.0, 4).
 */
final class DiscoveryDocument extends HttpServlet {

    static final String SMART = "/fhir/.well-known/smart-configuration";
    static final String OPEN_ID = "/.well-known/openid-configuration";

    private static final long serialVersionUID = 1L;

    private final transient Discoveries discoveries;
    private final transient Function<Discovery, Map<String, Object>> members;
    private final transient ObjectMapper json = new ObjectMapper();

    DiscoveryDocument(Discoveries discoveries, Function<Discovery, Map<String, Object>> members) {
        this.discoveries = discoveries;
        this.members = members;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), members.apply(discoveries.at(servedAt(request))));
    }

    /** As the library's FHIR server and the authorization server write it: without the port where that is the scheme's own. */
    static String servedAt(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
