package org.xinglin.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that names a browser's session. Scripts cannot read it, other sites' forms do not carry it, and over TLS no other host
 * of the domain can set it ({@code __Host-}, RFC 6265bis, 4.1.3.2).
 */
final class SessionCookie {

    private static final String NAME = "xinglin-session";
    private static final String BOUND_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static ResponseCookie with(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? BOUND_NAME : NAME;
    }
}
