package org.xinglin.fhirserver.server;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/**
 * Refuses the formats that the library knows and the contract does not list (Turtle, NDJSON), in what is sent and in what is
 * asked for. Of several that {@code Accept} names, the listed ones are left.
 */
@Component
@Order(1)
final class ListedFormatsFilter extends OncePerRequestFilter {

    private static final Set<EncodingEnum> LISTED = Set.of(EncodingEnum.JSON, EncodingEnum.XML);

    private final RefusalWriter refusals;

    ListedFormatsFilter(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The library takes the first that it knows.
        String format = Stream.ofNullable(request.getParameterValues(Constants.PARAM_FORMAT))
                .flatMap(Stream::of)
                .filter(each -> !isServed(each))
                .findFirst()
                .orElse(null);
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .toList();
        List<String> served =
                accepted.stream().filter(ListedFormatsFilter::isServed).toList();
        if (!isServed(request.getContentType())) {
            refusals.write(
                    request,
                    response,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    Issue.error("unsupported-media-type")
                            .at("http.content-type")
                            .found(request.getContentType()));
        } else if (format != null) {
            refuseAnswer(
                    request,
                    response,
                    Issue.error("not-acceptable").at("_format").found(format));
        } else if (served.isEmpty() && !accepted.isEmpty()) {
            refuseAnswer(
                    request,
                    response,
                    Issue.error("not-acceptable").at("http.accept").found(String.join(",", accepted)));
        } else {
            chain.doFilter(served.size() == accepted.size() ? request : new Accepting(request, served), response);
        }
    }

    private void refuseAnswer(HttpServletRequest request, HttpServletResponse response, Issue issue)
            throws IOException {
        refusals.write(request, response, HttpServletResponse.SC_NOT_ACCEPTABLE, issue);
    }

    /** Whether a format is one of the contract's, or none of FHIR's. */
    private static boolean isServed(@Nullable String format) {
        EncodingEnum known = format == null ? null : EncodingEnum.forContentType(format.split(";", 2)[0].trim());
        return known == null || LISTED.contains(known);
    }

    /** The request as one that accepts no other types than these. */
    private static final class Accepting extends HttpServletRequestWrapper {

        private final List<String> types;

        Accepting(HttpServletRequest request, List<String> types) {
            super(request);
            this.types = types;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? String.join(",", types) : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? Collections.enumeration(types) : super.getHeaders(name);
        }
    }
}
