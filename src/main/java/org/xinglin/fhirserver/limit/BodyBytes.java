package org.xinglin.fhirserver.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.util.StreamUtils;
import org.xinglin.fhirserver.refusal.Issue;

/** Reads a request's body: decompressed, bounded in size and time. */
final class BodyBytes {

    private static final int PIECE = 16 * 1024;

    /** So many times the largest body is read only to be refused. */
    private static final int DISCARDED_BODIES = 10;

    private static final String HELD = BodyBytes.class.getName();

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final RequestLimits limits;
    private final RequestDeadline deadline;
    private final HeldBytes held;

    BodyBytes(RequestLimits limits, RequestDeadline deadline, HeldBytes held) {
        this.limits = limits;
        this.deadline = deadline;
        this.held = held;
    }

    /**
     * The body of a request. What it takes beyond a small one is held until the request ends ({@link #giveBack}).
     *
     * @throws RefusedBody if it is too large, too slow, or compressed in another way than gzip, or there is no room for it
     */
    byte[] read(HttpServletRequest request) throws IOException, RefusedBody {
        if (request.getContentLengthLong() > limits.bodySize().toBytes()) {
            throw tooLarge(request.getContentLengthLong() + " B");
        }
        return decompressed(request);
    }

    /** The request has ended. */
    void giveBack(HttpServletRequest request) {
        if (request.getAttribute(HELD) instanceof Long bytes) {
            held.giveBack(bytes);
            request.removeAttribute(HELD);
        }
    }

    private void hold(HttpServletRequest request, int size) throws RefusedBody {
        long before = request.getAttribute(HELD) instanceof Long bytes ? bytes : 0;
        // What grows is copied: it is held twice meanwhile.
        long needed = size <= HeldBytes.SMALL ? 0 : 2L * size;
        if (needed > before) {
            if (!held.take(needed - before)) {
                throw new RefusedBody(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Issue.error("server-busy"));
            }
            request.setAttribute(HELD, needed);
        }
    }

    /**
     * The same for JSON or XML, without a byte order mark.
     *
     * @throws RefusedBody if it is not UTF-8, too
     */
    byte[] readText(HttpServletRequest request) throws IOException, RefusedBody {
        String charset = request.getCharacterEncoding();
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new RefusedBody(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    Issue.error("body-encoding")
                            .at("http.content-type")
                            .found("charset=" + charset)
                            .expected("charset=utf-8"));
        }
        byte[] bytes = read(request);
        requireUtf8(bytes);
        boolean marked = bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return marked ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes;
    }

    /** Reads what is left of a refused body and forgets it; false if that takes too long or there is too much of it. */
    boolean discard(HttpServletRequest request) throws IOException {
        InputStream rest = request.getInputStream();
        byte[] piece = new byte[PIECE];
        long most = limits.bodySize().toBytes() * DISCARDED_BODIES;
        long discarded = 0;
        Pace pace = Pace.begin(limits);
        try {
            for (int read = 0; read >= 0; read = rest.read(piece)) {
                discarded += read;
                if (discarded > most || deadline.hasPassed(request) || pace.isTooSlow(discarded)) {
                    return false;
                }
            }
            return true;
        } catch (ClientAbortException e) {
            return false;
        }
    }

    private byte[] decompressed(HttpServletRequest request) throws IOException, RefusedBody {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
            return bounded(request, request.getInputStream());
        }
        if (!encoding.strip().toLowerCase(Locale.ROOT).matches("(x-)?gzip")) {
            throw unreadable(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, encoding);
        }
        // The request's own stream stays open: what is left of a refused body is read from it.
        try (InputStream gzip = new GZIPInputStream(StreamUtils.nonClosing(request.getInputStream()))) {
            return bounded(request, gzip);
        } catch (ZipException | EOFException e) {
            throw unreadable(HttpServletResponse.SC_BAD_REQUEST, encoding);
        }
    }

    private byte[] bounded(HttpServletRequest request, InputStream in) throws IOException, RefusedBody {
        // It grows with what comes, not with what is announced: who announces much and sends nothing costs nothing.
        ByteArrayOutputStream body = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        Pace pace = Pace.begin(limits);
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            body.write(piece, 0, read);
            hold(request, body.size());
            if (pace.isTooSlow(body.size())) {
                throw tooSlow();
            }
            if (body.size() > limits.bodySize().toBytes()) {
                throw tooLarge("> " + limits.bodySize().toBytes() + " B");
            }
            if (deadline.hasPassed(request)) {
                throw new RefusedBody(HttpServletResponse.SC_REQUEST_TIMEOUT, deadline.issue());
            }
        }
        return body.toByteArray();
    }

    private static void requireUtf8(byte[] bytes) throws RefusedBody {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new RefusedBody(
                    HttpServletResponse.SC_BAD_REQUEST,
                    Issue.error("body-encoding").at("http.body").expected("UTF-8"));
        }
    }

    private RefusedBody tooLarge(String found) {
        return new RefusedBody(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                Issue.error("body-too-large")
                        .at("http.body")
                        .found(found)
                        .expected("≤ " + limits.bodySize().toBytes() + " B"));
    }

    /** What a sender is told whose body comes in too slowly, or not at all. */
    RefusedBody tooSlow() {
        return new RefusedBody(
                HttpServletResponse.SC_REQUEST_TIMEOUT,
                Issue.error("body-too-slow")
                        .at("http.body")
                        .expected("≥ " + limits.rate().toBytes() + " B/s"));
    }

    private static RefusedBody unreadable(int status, String encoding) {
        return new RefusedBody(
                status,
                Issue.error("body-encoding")
                        .at("http.content-encoding")
                        .found(encoding)
                        .expected("gzip, identity"));
    }
}
