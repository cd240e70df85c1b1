package org.xinglin.fhirserver.browser;

import ca.uhn.fhir.rest.api.Constants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Whether somebody asks for a page: a browser names {@code text/html} first, a program does not. */
final class WantedPage {

    private static final List<String> HTML = List.of("html", "text/html");

    private WantedPage() {}

    static boolean by(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return false;
        }
        String format = request.getParameter(Constants.PARAM_FORMAT);
        return format == null ? by(request.getHeader(HttpHeaders.ACCEPT)) : HTML.contains(format);
    }

    /** {@code *}{@code /*} is no wish for a page: most programs send it. */
    static boolean by(@Nullable String accepted) {
        try {
            List<MediaType> types = accepted == null ? List.of() : MediaType.parseMediaTypes(accepted);
            double page = wish(types, MediaType.TEXT_HTML::equalsTypeAndSubtype);
            return page > 0 && page >= wish(types, type -> type.getSubtype().contains("json"));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static double wish(List<MediaType> types, Predicate<MediaType> meant) {
        return types.stream()
                .filter(meant)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
