package org.xinglin.access.token;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which client a request at the token endpoint says it is from. Nothing of it is proved. */
final class ClaimedClient {

    private static final String BASIC = "Basic ";

    private ClaimedClient() {}

    /** By its header (RFC 6749, 2.3.1), its assertion (RFC 7523, 2.2) or its name alone; null if it says nothing. */
    static @Nullable String of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return ofBasic(header.substring(BASIC.length()).strip());
        }
        String assertion = request.getParameter("client_assertion");
        return assertion == null ? request.getParameter("client_id") : ofAssertion(assertion);
    }

    private static @Nullable String ofBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return URLDecoder.decode(pair.split(":", 2)[0], StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noSuchPair) {
            return null;
        }
    }

    private static @Nullable String ofAssertion(String assertion) {
        try {
            return JWTParser.parse(assertion).getJWTClaimsSet().getSubject();
        } catch (ParseException noToken) {
            return null;
        }
    }
}
