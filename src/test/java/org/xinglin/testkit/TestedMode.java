package org.xinglin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * In which mode those servers start whose test says nothing of it: {@code open}, as a newcomer's does, or with
 * {@code -Dxinglin.tests.mode=embedded} asking for a token. Then each request of a test that brings no token of its own has one
 * of the platform's operator, so that what the test tells must hold in that mode, too.
 */
final class TestedMode {

    private static final boolean EMBEDDED = "embedded".equals(System.getProperty("xinglin.tests.mode"));
    private static final String CLIENT = "tests";
    private static final String SCOPES = "system/*.cruds";

    /** Half of the shortest life of a token. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(2);

    private static final Map<Integer, Token> TOKENS = new ConcurrentHashMap<>();

    private TestedMode() {}

    private record Token(String value, Instant asked) {}

    private static final class Access {
        private static final EmbeddedAccess FILE = make();

        private static EmbeddedAccess make() {
            try {
                return EmbeddedAccess.in(Files.createTempDirectory("xinglin-access-"))
                        .everything(CLIENT, SCOPES)
                        .write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the process of a server is told. */
    static Map<String, String> environment() {
        return EMBEDDED
                ? Map.of(
                        "XINGLIN_SECURITY_MODE",
                        "embedded",
                        "XINGLIN_ACCESS_FILE",
                        Access.FILE.file().toString(),
                        // One client is all users here.
                        "XINGLIN_RATE_CLIENT",
                        "0",
                        "XINGLIN_RATE_ADDRESS",
                        "0")
                : Map.of();
    }

    /** A token for a server that was told so; null in mode {@code open}. */
    static @Nullable String token(XinglinServer server) {
        if (!EMBEDDED) {
            return null;
        }
        return TOKENS.compute(
                        server.port(),
                        (port, kept) ->
                                kept != null && kept.asked().plus(RENEWED_AFTER).isAfter(Instant.now())
                                        ? kept
                                        : new Token(Access.FILE.token(server, CLIENT, SCOPES), Instant.now()))
                .value();
    }
}
