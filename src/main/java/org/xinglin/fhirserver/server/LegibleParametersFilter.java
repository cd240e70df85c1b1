package org.xinglin.fhirserver.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/**
 * Refuses an address or form that cannot be decoded, is not UTF-8, or is too large to be read. Tomcat drops such
 * parameters without a word, and a search without its filter would list everybody; or it makes something else of them,
 * and the search would find nobody.
 */
@Component
@Order(0)
final class LegibleParametersFilter extends OncePerRequestFilter {

    /** What the container puts in place of bytes that are no UTF-8 (Unicode's replacement character). */
    private static final char ILLEGIBLE = '\uFFFD';

    private static final int HEXADECIMAL = 16;

    private final RefusalWriter refusals;

    LegibleParametersFilter(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Parameters are read when the first of them is asked for.
        request.getParameterMap();
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null && isLegible(request)) {
            chain.doFilter(request, response);
        } else if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) == FailReason.POST_TOO_LARGE) {
            refusals.write(
                    request,
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    Issue.error("body-too-large").at("http.body"));
        } else {
            refusals.write(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    Issue.error("parameter-invalid").at("http.query").found(shown(request)));
        }
    }

    /**
     * Whether path, query and form are UTF-8. The container puts a sign in place of what is not, such as GBK. A compressed
     * form is refused as that, further on.
     */
    private static boolean isLegible(HttpServletRequest request) {
        return isUtf8(request.getRequestURI())
                && (request.getQueryString() == null || isUtf8(request.getQueryString()))
                && (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null || isLegibleForm(request));
    }

    private static boolean isLegibleForm(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .allMatch(parameter -> isLegible(parameter.getKey())
                        && Stream.of(parameter.getValue()).allMatch(LegibleParametersFilter::isLegible));
    }

    private static boolean isLegible(String text) {
        return text.indexOf(ILLEGIBLE) < 0;
    }

    private static boolean isUtf8(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            int octet = encoded.charAt(i) == '%' && i + 2 < encoded.length() ? octet(encoded, i + 1) : -1;
            bytes.write(octet < 0 ? encoded.charAt(i) : octet);
            i += octet < 0 ? 0 : 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** @return -1 if these are not two hexadecimal digits */
    private static int octet(String encoded, int start) {
        int high = Character.digit(encoded.charAt(start), HEXADECIMAL);
        int low = Character.digit(encoded.charAt(start + 1), HEXADECIMAL);
        return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
    }

    private static @Nullable String shown(HttpServletRequest request) {
        return request.getQueryString() == null ? request.getRequestURI() : request.getQueryString();
    }
}
