package org.xinglin.access.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /fhir/.well-known/smart-configuration}: JSON whatever is accepted (SMART App Launch 2.2, "Using .well-known"). */
final class SmartConfiguration extends HttpServlet {

    static final String PATH = "/fhir/.well-known/smart-configuration";

    private static final long serialVersionUID = 1L;

    private final transient Discoveries discoveries;
    private final transient ObjectMapper json = new ObjectMapper();

    SmartConfiguration(Discoveries discoveries) {
        this.discoveries = discoveries;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), discoveries.at(servedAt(request)).document());
    }

    /** As the library's FHIR server and the authorization server write it: without the port where that is the scheme's own. */
    static String servedAt(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
